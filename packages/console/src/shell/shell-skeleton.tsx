import { Skeleton } from "@mantine/core";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import shell from "./project-shell.module.css";
import rail from "./rail.module.css";
import bar from "./top-bar.module.css";

/** The frame while its project loads, in the same places. */
export function ShellSkeleton() {
  return (
    <div className={shell["shell"]}>
      <div className={rail["rail"]} />
      <div className={shell["column"]}>
        <div className={bar["bar"]}>
          <Skeleton width={140} height={36} />
        </div>
        <div className={shell["content"]}>
          <Skeleton width={200} height={30} mb={32} />
          <RowsSkeleton rows={6} />
        </div>
      </div>
    </div>
  );
}
