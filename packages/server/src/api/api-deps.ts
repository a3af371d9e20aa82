import type { AppContext } from "#app/app-context.ts";
import type { Examiner } from "#app/ports/examiner.ts";
import type { LiveUsage } from "#app/usage/live-usage.ts";
import type { Accounts } from "./auth/accounts.ts";

/** What the maps of this installation are, as `GET /api/v1/system` lists them. */
export type MapCatalogue = {
  readonly styles: readonly { readonly id: string; readonly name: string; readonly tilesets: readonly string[] }[];
  readonly tilesets: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: "vector" | "raster";
    readonly minZoom: number;
    readonly maxZoom: number;
    /** West, south, east, north, in degrees. */
    readonly bounds: readonly [number, number, number, number];
    readonly attribution: string;
  }[];
};

/** What the operator decided, as far as people who sign in are told. */
export type Installation = {
  readonly database: "sqlite" | "postgres";
  /** Which project answers requests without a key, and how much of them; `null`: none does. */
  readonly keyless: {
    readonly project: string;
    readonly services: readonly string[];
    readonly ratePerSecondPerIp: number;
  } | null;
};

/** Everything the management API needs; made in `main.ts`. */
export type ApiDeps = {
  readonly ctx: AppContext;
  /** Reads a request that somebody asks about as the gate would. */
  readonly examiner: Examiner;
  readonly live: LiveUsage;
  readonly accounts: Accounts;
  readonly rootToken: string | null;
  /** An origin without a slash at its end; `null`: each request's own. */
  readonly publicUrl: string | null;
  readonly version: string;
  readonly maps: MapCatalogue;
  readonly installation: Installation;
  /** Where `npm run build` of the console leaves its files. */
  readonly consoleDirectory: string;
  /** What is wrong with the parts that serving needs (database, journal), one sentence each; empty when ready. */
  readonly problemsNow: () => Promise<readonly string[]>;
  /** The metrics in the text format of Prometheus. */
  readonly metrics: () => Promise<string>;
  /** Told about every accident, before the client is answered 500. */
  readonly onError: (
    error: unknown,
    where: { readonly requestId: string; readonly method: string; readonly path: string },
  ) => void;
};
