import { Skeleton } from "@mantine/core";
import classes from "./dashboard.module.css";

/** The outline of the dashboard while its numbers are on their way, in the same places. */
export function DashboardSkeleton() {
  return (
    <div className={classes["grid"]} aria-busy="true" aria-label="Loading" role="status">
      <div className={classes["tiles"]}>
        {[1, 2, 3].map((tile) => (
          <Skeleton key={tile} height={148} radius={8} />
        ))}
      </div>
      {[1, 2].map((column) => (
        <div key={column} className={classes["column"]}>
          <Skeleton height={460} radius={8} />
          <Skeleton height={372} radius={8} />
        </div>
      ))}
    </div>
  );
}
