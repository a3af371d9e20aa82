import type { Command } from "./command.ts";

/** `latchkey doctor`. */
export const doctor: Command = {
  words: ["doctor"],
  summary: "Check a data directory and its database, without changing anything",
  details: [
    "Looks at the directory and database themselves, beside a server that runs or without one: schema, sums, journal, orphans,",
    "server secret, clock, disk, file modes. Takes DATABASE_URL and LATCHKEY_SECRET from the environment, as the server does.",
    "Ends with 1 when something is wrong.",
  ],
  args: [],
  options: [
    { name: "data", value: "DIR", help: "The data directory; LATCHKEY_DATA_DIR, else ./data, when left out." },
    { name: "json", help: "Print JSON." },
  ],
  needs: "nothing",
  example: "latchkey doctor --data /var/lib/latchkey",
  async run(call) {
    const { inspectData } = await import("#root/inspect-data.ts");
    const { environment } = call;
    const findings = await inspectData({
      dataDirectory: call.option("data") ?? (environment["LATCHKEY_DATA_DIR"] || "./data"),
      databaseUrl: environment["DATABASE_URL"] || null,
      secret: environment["LATCHKEY_SECRET"] || null,
      nowMs: Date.now(),
    });
    if (call.isOn("json")) call.print(JSON.stringify({ findings }, null, 2));
    else for (const { ok, check, detail } of findings) call.print(`${ok ? "ok     " : "PROBLEM"}  ${check}: ${detail}`);
    return findings.every(({ ok }) => ok) ? 0 : 1;
  },
};
