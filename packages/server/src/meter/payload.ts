import type { UsageTuple } from "#app/ports/meter.ts";

/**
 * The payload of a frame, in u32, little-endian:
 * `number of definitions | definitions: tuple number, bytes, JSON text | rows to its end: tuple number, minute, requests`.
 * A tuple number means the same in the whole segment.
 */
export const DEFINITION_COUNT_BYTES = 4;
export const DEFINITION_HEADER_BYTES = 8;
export const ROW_BYTES = 12;

/** A tuple as the journal keeps it: five texts, and a sixth field only where something is counted apart, as older journals had it. */
export function tupleText({ projectId, keyId, service, outcome, origin, ...apart }: UsageTuple): string {
  const fields: unknown[] = [projectId, keyId, service, outcome, origin];
  if (apart.previousId !== undefined || apart.draftId !== undefined) fields.push(apart);
  return JSON.stringify(fields);
}

/** Reads what `tupleText` wrote; throws for anything else. */
export function readTupleText(text: string): UsageTuple {
  const fields: unknown = JSON.parse(text);
  if (!isTupleFields(fields)) throw new TypeError(`Not a usage tuple: ${text}`);
  const [projectId, keyId, service, outcome, origin, apart] = fields;
  return { projectId, keyId, service, outcome, origin, ...apart };
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

type Apart = Pick<UsageTuple, "previousId" | "draftId" | "draftOutcome">;

type TupleFields = [
  UsageTuple["projectId"],
  UsageTuple["keyId"],
  UsageTuple["service"],
  UsageTuple["outcome"],
  UsageTuple["origin"],
  Apart?,
];

// The CRC vouches that a registry wrote these fields; only the shape is looked at.
function isTupleFields(fields: unknown): fields is TupleFields {
  if (!Array.isArray(fields) || fields.length < 5 || fields.length > 6) return false;
  const [apart] = fields.slice(5);
  return fields.slice(0, 5).every((field) => typeof field === "string") && (apart === undefined || isApart(apart));
}

function isApart(apart: unknown): boolean {
  if (typeof apart !== "object" || apart === null) return false;
  return Object.entries(apart).every(([name, value]) => APART.has(name) && typeof value === "string");
}

const APART: ReadonlySet<string> = new Set(["previousId", "draftId", "draftOutcome"]);
