import { SegmentedControl, Skeleton, useComputedColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { systemQuery } from "../api/session-queries.ts";
import classes from "./map-panel.module.css";
import { MapTrouble } from "./map-trouble.tsx";

const LiveMap = lazy(async () => ({ default: (await import("../map/live-map.tsx")).LiveMap }));

type MapPanelProps = { readonly keyId: string; readonly keyValue: string | null; readonly onReady: () => void };

/** The living map under the default key, in the style that fits the colour scheme unless another is chosen. */
export function MapPanel({ keyId, keyValue, onReady }: MapPanelProps) {
  const scheme = useComputedColorScheme("light");
  const styles = useQuery(systemQuery).data?.styles ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<number | "drawing" | null>(null);
  const fitting = styles.find((style) => style.id === (scheme === "dark" ? "dark" : "streets")) ?? styles[0];
  const style = chosen ?? fitting?.id ?? null;
  return (
    <section className={classes["panel"]} aria-label="Live map">
      {keyValue !== null && style !== null && (
        <Suspense fallback={<Skeleton h="100%" radius={0} />}>
          <LiveMap
            styleUrl={`${window.location.origin}/maps/${style}/style.json?key=${keyValue}`}
            onReady={() => {
              setTrouble(null);
              onReady();
            }}
            onTrouble={(status) => setTrouble(status ?? "drawing")}
          />
        </Suspense>
      )}
      {trouble !== null && <MapTrouble trouble={trouble} keyId={keyId} />}
      {styles.length > 1 && style !== null && (
        <SegmentedControl
          size="xs"
          className={classes["styles"] ?? ""}
          aria-label="Style of the map"
          data={styles.map(({ id, name }) => ({ value: id, label: name }))}
          value={style}
          onChange={setChosen}
        />
      )}
    </section>
  );
}
