/** Calls a function of the page by its path, `initMap` or `app.maps.init`. Only names with dots are paths: nothing is ever run as a script. */
export function callBack(path: string | null): void {
  if (path === null || path === "") return;
  if (!PATH.test(path)) return printProblem(`callback has to be the name of a function, such as initMap`);
  const names = path.split(".");
  const last = names.pop() ?? "";
  const owner = names.reduce<unknown>(member, globalThis);
  const found = member(owner, last);
  if (typeof found !== "function") return printProblem(`there is no function ${path} to call back`);
  found.call(owner);
}

const PATH = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*){0,9}$/;

function member(owner: unknown, name: string): unknown {
  return owner === null || owner === undefined ? undefined : (owner as Record<string, unknown>)[name];
}

function printProblem(problem: string): void {
  // oxlint-disable-next-line no-console -- a page that is never called back shows nothing else.
  console.error(`latchkey: ${problem}.`);
}
