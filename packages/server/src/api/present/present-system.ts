import { presentPlan } from "./present-plan.ts";
import type { ApiDeps } from "../api-deps.ts";

/** The installation as it leaves the server. */
export function presentSystem({ version, ctx, maps }: Pick<ApiDeps, "version" | "ctx" | "maps">, baseUrl: string) {
  return {
    version,
    baseUrl,
    plans: [...ctx.plans.values()].map(presentPlan),
    styles: maps.styles.map(({ id, name, tilesets }) => ({ id, name, tilesets: [...tilesets] })),
    tilesets: maps.tilesets.map(({ id, name, kind, minZoom, maxZoom, bounds, attribution }) => ({
      id,
      name,
      kind,
      minZoom,
      maxZoom,
      bounds: [...bounds],
      attribution,
    })),
  };
}
