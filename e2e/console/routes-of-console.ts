import { readFile } from "node:fs/promises";

const ROUTER = new URL("../../packages/console/src/router.tsx", import.meta.url);
const ROUTE = /getParentRoute: (within|\(\) => root),\s+path: "([^"]+)"/g;

/** What stands in an address for a part of it that names something. */
export type RouteParams = Readonly<Record<string, string>>;

/** The address of every screen that the router knows, under `/console`; throws when a new one names something unknown. */
export async function routesOfConsole(params: RouteParams): Promise<string[]> {
  const source = await readFile(ROUTER, "utf8");
  return [...source.matchAll(ROUTE)].map(([, parent, path = ""]) => {
    const whole = parent === "within" ? `/p/$project/${path === "/" ? "" : path}` : path;
    return whole.replace(/\/$/, "").replaceAll(/\$(\w+)/g, (_, name: string) => named(params, name));
  });
}

function named(params: RouteParams, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`the router has a route with $${name}: say what stands for it`);
  return value;
}
