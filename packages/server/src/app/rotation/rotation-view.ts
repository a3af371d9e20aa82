/** Who still uses the value that a key had before it was rotated last; `previous` is `null` when it never was. */
export type RotationView = {
  readonly previous: null | {
    readonly display: string;
    readonly retiresAtMs: number;
    /** Whether it still works. */
    readonly inGrace: boolean;
    /** Requests that carried it since the rotation, also those refused. */
    readonly requests: number;
    /** To the minute. */
    readonly lastUsedAtMs: number | null;
    /** The busiest first. */
    readonly origins: readonly {
      readonly origin: string;
      readonly requests: number;
      readonly lastUsedAtMs: number;
    }[];
    /** The same requests by hour, oldest first; hours without any are left out. */
    readonly byHour: readonly { readonly startMs: number; readonly requests: number }[];
  };
};
