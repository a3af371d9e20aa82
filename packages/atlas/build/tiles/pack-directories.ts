import { gzipSync } from "node:zlib";

/** One run of tiles with the same content; a run of 0 points to a leaf directory. */
export type DirectoryEntry = { id: number; run: number; offset: number; length: number };

/** The root must fit, with the header, into the first 16 KiB that a reader asks for. */
const rootLimit = 16_384 - 127;

/** Serialises directory entries into a root and, where it would be too big, leaves. */
export function packDirectories(entries: DirectoryEntry[]): { root: Buffer; leaves: Buffer } {
  const flat = serialise(entries);
  if (flat.length <= rootLimit) return { root: flat, leaves: Buffer.alloc(0) };
  for (let leafSize = 4096; ; leafSize *= 2) {
    const packed = packLeaves(entries, leafSize);
    if (packed.root.length <= rootLimit) return packed;
  }
}

function packLeaves(entries: DirectoryEntry[], leafSize: number) {
  const pointers: DirectoryEntry[] = [];
  const leaves: Buffer[] = [];
  let offset = 0;
  for (let start = 0; start < entries.length; start += leafSize) {
    const leaf = serialise(entries.slice(start, start + leafSize));
    pointers.push({ id: entries[start]?.id ?? 0, run: 0, offset, length: leaf.length });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: serialise(pointers), leaves: Buffer.concat(leaves) };
}

function serialise(entries: DirectoryEntry[]): Buffer {
  const bytes: number[] = [];
  writeVarint(bytes, entries.length);
  let lastId = 0;
  for (const entry of entries) {
    writeVarint(bytes, entry.id - lastId);
    lastId = entry.id;
  }
  for (const entry of entries) writeVarint(bytes, entry.run);
  for (const entry of entries) writeVarint(bytes, entry.length);
  let expectedOffset = -1;
  for (const entry of entries) {
    writeVarint(bytes, entry.offset === expectedOffset ? 0 : entry.offset + 1);
    expectedOffset = entry.offset + entry.length;
  }
  return gzipSync(Buffer.from(bytes), { level: 9 });
}

function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
