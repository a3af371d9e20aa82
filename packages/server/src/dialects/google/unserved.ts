/** What a request is counted under that was admitted, and that the geocoder could not answer. */
export const UNSERVED = { busy: "BUSY", unavailable: "UPSTREAM_UNAVAILABLE" } as const;
