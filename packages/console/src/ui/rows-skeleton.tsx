import { Skeleton, Stack } from "@mantine/core";

type RowsSkeletonProps = { readonly rows: number; readonly height?: number };

/** The outline of rows that are on their way, as tall as they will be. */
export function RowsSkeleton({ rows, height = 44 }: RowsSkeletonProps) {
  return (
    <Stack gap={8} aria-busy="true" aria-label="Loading" role="status">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius={8} />
      ))}
    </Stack>
  );
}
