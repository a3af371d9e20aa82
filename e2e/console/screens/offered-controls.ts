import type { Page } from "playwright-core";

type Role = "viewer" | "editor";

/** Looks, narrows, copies, or leads elsewhere: nothing of it changes the project. */
const LOOKING: readonly RegExp[] = [
  /^button "(Copy|CSV|Explain|Headers and IP|Show|Load more|Zoom|User-Agent|.+: show this alone"$)/,
  /^radio "(Last hour|24 hours|7 days|30 days|This month|Last month|Choose days|Chart|Table)"/,
  /^combobox "(Interval|Key|Kind|Order|Outcome|Reason|Service|Signing key|Split|Status|Type|Website)"/,
  /^switch "Compare with the period before"/,
  /^textbox "(Address or curl command|Search keys|Token|Websites)"/,
  /^searchbox /,
];

/** The style of the map, and the first steps in place of the dashboard. */
const OVERVIEW = [/^radio /, /^button "First steps"/];

/** Where more than this is looking too. Without a screen named, `/open` leads to the overview. */
const MORE: Readonly<Record<string, readonly RegExp[]>> = {
  "/account": [/./],
  "/open": OVERVIEW,
  "/p/$project": OVERVIEW,
  "/p/$project/team": [/^button "Leave"/],
};

/** Screens on which an editor, too, only looks. */
const FOR_OWNERS = new Set(["/p/$project/plan", "/p/$project/settings", "/p/$project/team"]);

/** What may be offered to a role on a screen of this route; whatever else is there must not be. */
export function allowedControls(role: Role, route: string): readonly RegExp[] {
  if (role === "editor" && !FOR_OWNERS.has(route)) return [/./];
  return [...LOOKING, ...(MORE[route] ?? [])];
}

const CONTROL =
  /^\s*- (button|switch|textbox|searchbox|combobox|radio|checkbox|spinbutton|menuitem|slider)\b(?: "((?:[^"\\]|\\.)*)")?/;

/** Leads to a form that makes something. */
const LINK_TO_MAKE = 'a[href$="/new"], a[href*="/new?"]';

/** What can be pressed or filled in besides these, as `button "Create key"`; what is disabled is offered too, and looks broken. */
export async function offersBeyond(page: Page, allowed: readonly RegExp[]): Promise<readonly string[]> {
  const snapshot = await page.locator("main").ariaSnapshot();
  const controls = snapshot.split("\n").flatMap((line) => {
    const [, role, name = ""] = CONTROL.exec(line.replace(/^(\s*- )'(.*)'$/, "$1$2")) ?? [];
    return role === undefined ? [] : [`${role} ${JSON.stringify(name)}`];
  });
  const links = (await page.locator(LINK_TO_MAKE).allInnerTexts()).map((name) => `link ${JSON.stringify(name)}`);
  return [...controls, ...links].filter((control) => !allowed.some((pattern) => pattern.test(control)));
}
