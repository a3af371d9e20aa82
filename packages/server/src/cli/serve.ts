import type { Command } from "./command.ts";

/** `latchkey serve`. */
export const serve: Command = {
  words: ["serve"],
  summary: "Serve maps, API and console until stopped",
  details: [
    "Everything is set in the environment: PORT, HOST, LATCHKEY_DATA_DIR, DATABASE_URL, LATCHKEY_ROOT_TOKEN, LATCHKEY_SECRET,",
    "LATCHKEY_PUBLIC_URL, LATCHKEY_TRUSTED_PROXIES, LATCHKEY_CONFIG. Nothing needs to be set.",
  ],
  args: [],
  options: [],
  needs: "nothing",
  example: "PORT=8080 latchkey serve",
  async run() {
    const main = await import("#root/main.ts");
    await main.serve();
    return 0;
  },
};
