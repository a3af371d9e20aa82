import type { UsageRow } from "#app/ports/usage-sink.ts";
import { MINUTE_MS } from "./minute.ts";
import { readPayload, readTupleText } from "./payload.ts";
import type { Frame } from "./read-segment.ts";

/** The rows of a segment from an offset on, each tuple and minute once; `unnamedRequests` were counted under a tuple whose definition is lost. */
export type Replay = { readonly rows: readonly UsageRow[]; readonly unnamedRequests: number };

/** Sums up the frames that begin at `fromOffset` or later; definitions are taken from all of them. */
export function replayFrames(frames: readonly Frame[], fromOffset: number): Replay {
  const textOf = new Map<number, string>();
  const ignoreRow = (): void => {};
  const ignoreDefinition = (): void => {};
  for (const { payload } of frames) {
    readPayload(payload, { definition: (tuple, text) => textOf.set(tuple, text), row: ignoreRow });
  }
  const sums = new Map<string, Map<number, number>>();
  let unnamedRequests = 0;
  const row = (tuple: number, minute: number, requests: number): void => {
    const text = textOf.get(tuple);
    if (text === undefined) unnamedRequests += requests;
    else addTo(sums, text, minute, requests);
  };
  for (const { offset, payload } of frames) {
    if (offset >= fromOffset) readPayload(payload, { definition: ignoreDefinition, row });
  }
  return { rows: [...sums].flatMap(([text, minutes]) => rowsOf(text, minutes)), unnamedRequests };
}

function addTo(sums: Map<string, Map<number, number>>, text: string, minute: number, requests: number): void {
  const minutes = sums.get(text) ?? new Map<number, number>();
  sums.set(text, minutes);
  minutes.set(minute, (minutes.get(minute) ?? 0) + requests);
}

function rowsOf(text: string, minutes: ReadonlyMap<number, number>): UsageRow[] {
  const tuple = readTupleText(text);
  return Array.from(minutes, ([minute, requests]) => ({ ...tuple, minuteMs: minute * MINUTE_MS, requests }));
}
