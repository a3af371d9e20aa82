import type { FoundFile } from "./found-file.ts";

/** The files that did not change between two looks: one that is still being copied is left for the next look. */
export function settled(before: readonly FoundFile[], now: readonly FoundFile[]): readonly FoundFile[] {
  const stamps = new Map(before.map((file) => [file.path, file.stamp]));
  return now.filter((file) => stamps.get(file.path) === file.stamp);
}
