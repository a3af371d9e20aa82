/** Names the options that do nothing here, so that nobody looks for what they should have done. */
export function printUnknownOptions(what: string, options: object, known: ReadonlySet<string>): void {
  const unknown = Object.keys(options).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  // oxlint-disable-next-line no-console -- an option that is silently without effect costs an afternoon.
  console.error(`latchkey: ${what}: not there, and without effect: ${unknown.join(", ")}.`);
}
