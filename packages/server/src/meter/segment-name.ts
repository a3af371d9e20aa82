import { join } from "node:path";

const NAME = /^(\d{10})\.journal$/;

/** The path of a segment's file. */
export function segmentPath(directory: string, segment: number): string {
  return join(directory, `${String(segment).padStart(10, "0")}.journal`);
}

/** The number of the segment that a file's name stands for; `null` for every other file. */
export function segmentOf(fileName: string): number | null {
  const digits = NAME.exec(fileName)?.[1];
  return digits === undefined ? null : Number(digits);
}
