import type { Browser, BrowserContext, Page } from "playwright-core";
import type { RunningServer } from "../../start-server.ts";

type Role = "viewer" | "editor" | "owner";

type Person = { readonly name: string; readonly email: string; readonly role: Role };

const PASSWORD = "lighthouse keeper at dawn";

/** A browser in which a new person is signed in who was invited to the project; made without screens. */
export async function joinAs(
  browser: Browser,
  server: RunningServer,
  { projectId, name, email, role }: Person & { readonly projectId: string },
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const invitation = `/api/v1/projects/${projectId}/invitations`;
  const { link } = await server.api<{ link: string }>("POST", invitation, { email, role });
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const token = new URL(link).searchParams.get("token");
  const joined = await context.request.post(`${server.baseUrl}/api/v1/invitations/join`, {
    data: { token, name, password: PASSWORD },
    headers: { origin: server.baseUrl },
  });
  if (!joined.ok()) throw new Error(`joining answered ${joined.status()}: ${await joined.text()}`);
  return { context, page: await context.newPage() };
}
