import type { UsageTuple } from "#app/ports/meter.ts";

/**
 * The payload of a frame, in u32, little-endian:
 * `number of definitions | definitions: tuple number, bytes, JSON text | rows to its end: tuple number, minute, requests`.
 * A tuple number means the same in the whole segment.
 */
export const DEFINITION_COUNT_BYTES = 4;
export const DEFINITION_HEADER_BYTES = 8;
export const ROW_BYTES = 12;

/** A tuple as the journal keeps it. */
export function tupleText({ projectId, keyId, service, outcome, origin }: UsageTuple): string {
  return JSON.stringify([projectId, keyId, service, outcome, origin]);
}

/** Reads what `tupleText` wrote; throws for anything else. */
export function readTupleText(text: string): UsageTuple {
  const fields: unknown = JSON.parse(text);
  if (!isTupleFields(fields)) throw new TypeError(`Not a usage tuple: ${text}`);
  const [projectId, keyId, service, outcome, origin] = fields;
  return { projectId, keyId, service, outcome, origin };
}

/** What is told while a payload is read. */
export type PayloadReader = {
  definition(tuple: number, text: string): void;
  row(tuple: number, minute: number, requests: number): void;
};

/** Reads the payload of a valid frame. */
export function readPayload(payload: Buffer, reader: PayloadReader): void {
  let at = DEFINITION_COUNT_BYTES;
  for (let left = payload.readUInt32LE(0); left > 0; left -= 1) {
    const textAt = at + DEFINITION_HEADER_BYTES;
    const end = textAt + payload.readUInt32LE(at + 4);
    reader.definition(payload.readUInt32LE(at), payload.toString("utf8", textAt, end));
    at = end;
  }
  for (; at < payload.length; at += ROW_BYTES) {
    reader.row(payload.readUInt32LE(at), payload.readUInt32LE(at + 4), payload.readUInt32LE(at + 8));
  }
}

type TupleFields = [
  UsageTuple["projectId"],
  UsageTuple["keyId"],
  UsageTuple["service"],
  UsageTuple["outcome"],
  UsageTuple["origin"],
];

// The CRC vouches that a registry wrote these fields; only the shape is looked at.
function isTupleFields(fields: unknown): fields is TupleFields {
  return Array.isArray(fields) && fields.length === 5 && fields.every((field) => typeof field === "string");
}
