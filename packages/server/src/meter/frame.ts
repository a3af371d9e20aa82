import { crc32 } from "node:zlib";

/**
 * A frame holds what one commit counted:
 * `magic u32 | CRC-32 u32 | offset in the file u32 | payload bytes u32 | payload`, little-endian.
 * The CRC covers all that follows it and begins with the segment's number: a frame is valid in its own place only.
 */
export const FRAME_HEADER_BYTES = 16;

const MAGIC = 0x314a_4b4c; // "LKJ1" as it stands in the file
const MAGIC_BYTES = Buffer.from("LKJ1", "latin1");
const CRC_AT = 4;
const OFFSET_AT = 8;
const PAYLOAD_BYTES_AT = 12;

/** Writes the header of the frame that fills `frame`, payload included, for its place in a segment. */
export function sealFrame(frame: Buffer, segment: number, offset: number): void {
  frame.writeUInt32LE(MAGIC, 0);
  frame.writeUInt32LE(offset, OFFSET_AT);
  frame.writeUInt32LE(frame.length - FRAME_HEADER_BYTES, PAYLOAD_BYTES_AT);
  frame.writeUInt32LE(crc32(frame.subarray(OFFSET_AT), segment), CRC_AT);
}

/** Where the frame that starts at `offset` ends; `null` when no valid frame starts there. */
export function frameEnd(file: Buffer, segment: number, offset: number): number | null {
  const end = claimedEnd(file, offset);
  if (end === null || end > file.length) return null;
  const crc = crc32(file.subarray(offset + OFFSET_AT, end), segment);
  return file.readUInt32LE(offset + CRC_AT) === crc ? end : null;
}

/** The first valid frame at or after `offset`; `null` when there is none. */
export function nextFrame(file: Buffer, segment: number, offset: number): number | null {
  for (let at = file.indexOf(MAGIC_BYTES, offset); at !== -1; at = file.indexOf(MAGIC_BYTES, at + 1)) {
    if (frameEnd(file, segment, at) !== null) return at;
  }
  return null;
}

/** Tells whether the rest of a file from `offset` is what an interrupted write leaves: the beginning of a frame, or zeros. */
export function isTornTail(file: Buffer, offset: number): boolean {
  const tail = file.subarray(offset);
  if (tail.every((byte) => byte === 0)) return true;
  if (tail.length < FRAME_HEADER_BYTES) return MAGIC_BYTES.subarray(0, tail.length).equals(tail.subarray(0, 4));
  const end = claimedEnd(file, offset);
  return end !== null && end > file.length;
}

function claimedEnd(file: Buffer, offset: number): number | null {
  if (offset + FRAME_HEADER_BYTES > file.length) return null;
  if (file.readUInt32LE(offset) !== MAGIC || file.readUInt32LE(offset + OFFSET_AT) !== offset) return null;
  return offset + FRAME_HEADER_BYTES + file.readUInt32LE(offset + PAYLOAD_BYTES_AT);
}
