import { readFileSync } from "node:fs";
import { packageFile } from "../paths.ts";

/** Parses a JSON file of an installed package; the caller knows its shape. */
export function readJson<Shape>(packageName: string, file: string): Shape {
  return JSON.parse(readFileSync(packageFile(packageName, file), "utf8")) as Shape;
}
