import * as maplibregl from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useRef } from "react";
import classes from "./live-map.module.css";

maplibregl.setWorkerUrl(workerUrl);

type LiveMapProps = {
  readonly styleUrl: string;
  readonly onReady: () => void;
  /** Called with the HTTP status of a refused style, or `null` when the browser cannot draw the map. */
  readonly onTrouble: (status: number | null) => void;
};

/** A map that can be moved; loaded only where it shows, because the map library is large. */
export function LiveMap({ styleUrl, onReady, onTrouble }: LiveMapProps) {
  const container = useRef<HTMLDivElement>(null);
  const report = useRef({ onReady, onTrouble });
  report.current = { onReady, onTrouble };

  useEffect(() => {
    if (container.current === null) return;
    const map = openMap(container.current, styleUrl);
    if (map === null) {
      report.current.onTrouble(null);
      return;
    }
    map.once("load", () => report.current.onReady());
    map.on("error", ({ error }) => {
      if (error instanceof maplibregl.AJAXError && error.status >= 400) report.current.onTrouble(error.status);
    });
    return () => map.remove();
  }, [styleUrl]);

  return <div ref={container} className={classes["map"]} />;
}

function openMap(container: HTMLElement, style: string): maplibregl.Map | null {
  try {
    const map = new maplibregl.Map({
      container,
      style,
      center: [12, 28],
      zoom: 1.1,
      attributionControl: { compact: true },
      cooperativeGestures: false,
    });
    map.addControl(new maplibregl.NavigationControl({ showCompass: false }), "top-right");
    return map;
  } catch {
    return null;
  }
}
