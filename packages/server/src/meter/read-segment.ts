import { frameEnd, FRAME_HEADER_BYTES, isTornTail, nextFrame } from "./frame.ts";

/** A valid frame and its payload. */
export type Frame = { readonly offset: number; readonly end: number; readonly payload: Buffer };

/** Bytes of a segment in which no frame could be read. */
type Gap = { readonly offset: number; readonly bytes: number };

/** `tornTail` is what an interrupted write left at the end; `damage` is all else that cannot be read. */
export type SegmentContent = {
  readonly frames: readonly Frame[];
  readonly damage: readonly Gap[];
  readonly tornTail: Gap | null;
};

/** Finds the frames of a segment, also those behind a damaged place. */
export function readSegment(file: Buffer, segment: number): SegmentContent {
  const frames: Frame[] = [];
  const damage: Gap[] = [];
  let at = 0;
  while (at < file.length) {
    const end = frameEnd(file, segment, at);
    if (end === null) {
      const next = nextFrame(file, segment, at);
      const gap = { offset: at, bytes: (next ?? file.length) - at };
      if (next === null && isTornTail(file, at)) return { frames, damage, tornTail: gap };
      damage.push(gap);
      at += gap.bytes;
    } else {
      frames.push({ offset: at, end, payload: file.subarray(at + FRAME_HEADER_BYTES, end) });
      at = end;
    }
  }
  return { frames, damage, tornTail: null };
}
