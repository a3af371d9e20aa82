import { OpenAPIHono } from "@hono/zod-openapi";
import { ENDPOINTS } from "./routes/endpoints.ts";

const DESCRIPTION = `Keys, limits and exact usage of a Latchkey server.

Programs send \`Authorization: Bearer <token>\`: a project's admin token (made in the console under Team), or the root
token of the server's environment, which may do everything. The console uses its session cookie instead.

Ids are strings, times are RFC 3339 in UTC, lists come in pages (\`nextCursor\`). Fields that are not known are refused by name.
Every "no" is \`application/problem+json\` with a \`code\` and a \`detail\` that says what to do.`;

/** The OpenAPI 3.1 document of the management API; `spec/openapi.json` is this. */
export function openapiDocument(): ReturnType<OpenAPIHono["getOpenAPI31Document"]> {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "An admin token (`lk_adm_...`) or the root token.",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "latchkey.session_token",
    description:
      "The console's session. Whatever is not GET needs `X-Latchkey-Console: 1` and the console's own origin.",
  });
  for (const { route } of ENDPOINTS) app.openAPIRegistry.registerPath(route);
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Latchkey management API", version: "1", description: DESCRIPTION, license: { name: "MIT" } },
    servers: [{ url: "/", description: "This server" }],
    tags: tagsInOrder(),
  });
}

function tagsInOrder(): { name: string }[] {
  return [...new Set(ENDPOINTS.flatMap(({ route }) => route.tags ?? []))].map((name) => ({ name }));
}
