import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Key } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import type { MadeKey } from "./made-key.ts";
import { NewValuePanel } from "./rotation/new-value-panel.tsx";
import { OldValuePanel } from "./rotation/old-value-panel.tsx";
import { RotateForm } from "./rotation/rotate-form.tsx";
import { rotationQuery } from "./rotation/rotation-query.ts";

/** A new value for the key, and who still uses the old one until it can be ended. */
export function KeyRotationTab({ of: key }: { readonly of: Key }) {
  const project = useProject();
  const may = useMay();
  const [rotated, setRotated] = useState<MadeKey | null>(null);
  const query = useQuery(rotationQuery(project.id, key.id));
  if (query.isPending) return <RowsSkeleton rows={3} height={80} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { previous } = query.data;
  const rotatable = key.status === "active" || key.status === "disabled";
  return (
    <Stack gap="lg" maw={900}>
      {rotated !== null && <NewValuePanel of={rotated} />}
      {previous !== null && <OldValuePanel of={key} previous={previous} />}
      {may.edit && rotatable && <RotateForm of={key} previous={previous} onRotated={setRotated} />}
      {previous === null && !(may.edit && rotatable) && (
        <Text c="dimmed">
          {rotatable ? "This key was never rotated." : `A key that is ${key.status} is not rotated.`}
        </Text>
      )}
    </Stack>
  );
}
