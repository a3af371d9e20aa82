import { UNDELETE_WITHIN_DAYS } from "#app/keys/undelete-window.ts";
import { RETENTION_DAYS } from "#app/usage/retention.ts";
import type { ApiDeps, Installation } from "../api-deps.ts";
import { presentPlan } from "./present-plan.ts";

/** What `presentSystem` is given: the installation, and how requests without a key are answered as far as the caller may know. */
export type SystemView = Pick<ApiDeps, "version" | "ctx" | "maps" | "publicUrl" | "installation"> & {
  readonly keyless:
    | (Omit<NonNullable<Installation["keyless"]>, "project"> & { readonly project: string | null })
    | null;
};

/** The installation as it leaves the server. */
export function presentSystem(system: SystemView, baseUrl: string) {
  const { version, ctx, maps, publicUrl, installation, keyless } = system;
  return {
    version,
    baseUrl,
    publicUrl,
    database: installation.database,
    mail: ctx.couriers.email.isConnected,
    keyless: keyless === null ? null : presentKeyless(keyless),
    retention: {
      minuteDays: RETENTION_DAYS.minute,
      hourDays: RETENTION_DAYS.hour,
      deletedKeyDays: UNDELETE_WITHIN_DAYS,
    },
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

function presentKeyless({ project, services, ratePerSecondPerIp }: NonNullable<SystemView["keyless"]>) {
  return { project, services: [...services], ratePerSecondPerIp };
}
