import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The name of this data directory's journal in the database: made once, kept in `<dataDirectory>/node-id`. */
export function readNodeId(dataDirectory: string): string {
  mkdirSync(dataDirectory, { recursive: true });
  const file = join(dataDirectory, "node-id");
  try {
    writeFileSync(file, `node_${randomBytes(9).toString("base64url")}\n`, { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8").trim();
}
