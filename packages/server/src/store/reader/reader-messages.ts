import type { SQLInputValue } from "node:sqlite";

/** One question to the reading thread. */
export type ReadMessage = { readonly id: number; readonly sql: string; readonly parameters: readonly SQLInputValue[] };

/** Its answer: all rows, or why there are none. */
export type RowsMessage =
  | { readonly id: number; readonly rows: readonly unknown[] }
  | { readonly id: number; readonly failure: string };
