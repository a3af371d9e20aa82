import { z } from "zod";
import { ConfigFile } from "./config-file.ts";

/** The JSON Schema of the configuration file, for editors; `spec/config.schema.json` is this. */
export function configSchema(): object {
  return { title: "Latchkey configuration", ...z.toJSONSchema(ConfigFile, { io: "input" }) };
}
