import type { RefusalCode } from "./refusal.ts";

/** How a request ended: `allowed`, or the code of its refusal. */
export type Outcome = "allowed" | RefusalCode;
