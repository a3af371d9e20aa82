import type { UsageTuple } from "#app/ports/meter.ts";
import { FRAME_HEADER_BYTES, sealFrame } from "./frame.ts";
import type { Tally } from "./tally.ts";
import { DEFINITION_HEADER_BYTES, DEFINITION_COUNT_BYTES, ROW_BYTES, tupleText } from "./payload.ts";
import type { TupleRegistry } from "./tuple-registry.ts";

const SHORTEST_GENERATION_BYTES = 256 * 1024;
// Of a long generation, at most an eighth is definitions.
const GENERATION_BYTES_PER_DEFINITION_BYTE = 8;

/** Turns tallies into frames, in a buffer of its own that the next call overwrites. */
export class FrameEncoder {
  readonly #registry: TupleRegistry;
  #buffer = Buffer.alloc(64 * 1024);
  #length = 0;
  #definitions = 0;
  /** By tuple number: the generation in which the segment was told what it means. */
  #definedIn = new Uint32Array(1024);
  #generation = 1;
  #generationStartsAt = 0;
  #generationBytes = 0;

  constructor(registry: TupleRegistry) {
    this.#registry = registry;
  }

  /** Makes the frame that stands at `offset` of a segment; a new segment begins with 0. */
  encode(counted: Tally, segment: number, offset: number): Buffer {
    // Told again from time to time, a definition that the disk lost costs few counts.
    if (offset === 0 || offset - this.#generationStartsAt > this.#generationBytes) this.#startGeneration(offset);
    this.#length = FRAME_HEADER_BYTES + DEFINITION_COUNT_BYTES;
    this.#definitions = 0;
    for (let row = 0; row < counted.size; row += 1) this.#defineOnce(this.#registry.use(counted.tupleAt(row)));
    this.#buffer.writeUInt32LE(this.#definitions, FRAME_HEADER_BYTES);
    this.#writeRows(counted);
    const frame = this.#buffer.subarray(0, this.#length);
    sealFrame(frame, segment, offset);
    return frame;
  }

  /** Says that the last frame did not reach the segment. */
  forget(): void {
    this.#startGeneration(this.#generationStartsAt);
  }

  #startGeneration(offset: number): void {
    this.#generation += 1;
    this.#generationStartsAt = offset;
    this.#generationBytes = SHORTEST_GENERATION_BYTES;
  }

  #defineOnce(number: number): void {
    if (this.#definedIn[number] === this.#generation) return;
    if (number >= this.#definedIn.length) this.#growDefinitions(number + 1);
    this.#definedIn[number] = this.#generation;
    this.#definitions += 1;
    this.#writeDefinition(number, this.#registry.tuple(number));
  }

  #writeDefinition(number: number, tuple: UsageTuple): void {
    const text = tupleText(tuple);
    const bytes = Buffer.byteLength(text);
    this.#makeRoom(DEFINITION_HEADER_BYTES + bytes);
    this.#buffer.writeUInt32LE(number, this.#length);
    this.#buffer.writeUInt32LE(bytes, this.#length + 4);
    this.#buffer.write(text, this.#length + DEFINITION_HEADER_BYTES);
    this.#length += DEFINITION_HEADER_BYTES + bytes;
    this.#generationBytes += GENERATION_BYTES_PER_DEFINITION_BYTE * bytes;
  }

  #writeRows(counted: Tally): void {
    this.#makeRoom(counted.size * ROW_BYTES);
    const buffer = this.#buffer;
    let at = this.#length;
    for (let row = 0; row < counted.size; row += 1) {
      buffer.writeUInt32LE(this.#registry.use(counted.tupleAt(row)), at);
      buffer.writeUInt32LE(counted.minuteAt(row), at + 4);
      buffer.writeUInt32LE(counted.requestsAt(row), at + 8);
      at += ROW_BYTES;
    }
    this.#length = at;
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    const larger = Buffer.alloc(Math.max(this.#length + bytes, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }

  #growDefinitions(atLeast: number): void {
    const larger = new Uint32Array(Math.max(atLeast, this.#definedIn.length * 2));
    larger.set(this.#definedIn);
    this.#definedIn = larger;
  }
}
