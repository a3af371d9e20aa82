import { Button } from "@mantine/core";
import { ChartColumn, Table2 } from "lucide-react";
import { useState } from "react";
import type { KeyRotation } from "../../api/model.ts";
import { ChartBox } from "../../usage/chart-box.tsx";
import { fadingData } from "./fading-data.ts";

type FadingChartProps = {
  readonly byHour: NonNullable<KeyRotation["previous"]>["byHour"];
  readonly nowMs: number;
};

/** How the traffic of an old value falls, as bars or as their numbers. */
export function FadingChart({ byHour, nowMs }: FadingChartProps) {
  const [view, setView] = useState<"chart" | "table">("chart");
  const { data, interval } = fadingData(byHour, nowMs);
  const isChart = view === "chart";
  const Icon = isChart ? Table2 : ChartColumn;
  return (
    <>
      <ChartBox data={data} interval={interval} height={160} view={view} />
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        ml={-8}
        leftSection={<Icon size={14} aria-hidden="true" />}
        onClick={() => setView(isChart ? "table" : "chart")}
      >
        {isChart ? "Show as table" : "Show as chart"}
      </Button>
    </>
  );
}
