import createClient from "openapi-fetch";
import type { paths } from "./schema.gen.ts";

/** The management API, with the header that tells the console's own requests from those of other sites. */
export const api = createClient<paths>({ baseUrl: "", headers: { "X-Latchkey-Console": "1" } });
