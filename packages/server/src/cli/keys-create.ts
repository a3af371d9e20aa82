import { z } from "zod";
import type { Command, CommandCall } from "./command.ts";
import { findProject, PROJECT_OPTION } from "./find-project.ts";
import { keyFacts, KeyShape } from "./key-shape.ts";
import { printAnswer } from "./print-answer.ts";
import { UsageError } from "./usage-error.ts";

const Created = KeyShape.extend({ value: z.string() });

/** `latchkey keys create`. */
export const keysCreate: Command = {
  words: ["keys", "create"],
  summary: "Make a key and print its value",
  details: ["The value of a secret key is shown this once. Lists are written with commas between."],
  args: [],
  options: [
    PROJECT_OPTION,
    { name: "name", value: "NAME", help: "A name for people (needed)." },
    { name: "kind", value: "KIND", help: "public (for browsers; the default) or secret (for servers)." },
    { name: "services", value: "LIST", help: "What it is for: maps,geocoding,...; all when left out." },
    { name: "resources", value: "LIST", help: "Styles and tilesets within maps; all when left out." },
    { name: "origins", value: "LIST", help: "Websites that may use it: shop.example,*.shop.example." },
    { name: "user-agents", value: "LIST", help: "Parts of user-agents that may use it." },
    { name: "ips", value: "LIST", help: "Addresses and ranges that may use it: 192.0.2.0/24." },
    { name: "missing-origin", value: "POLICY", help: "deny, allow or limit requests without an origin." },
    { name: "quota-per-day", value: "N", help: "Requests per day." },
    { name: "rate-per-second", value: "N", help: "Requests per second." },
    { name: "rate-per-second-per-ip", value: "N", help: "Requests per second of one address." },
    { name: "expires-at", value: "TIME", help: "When it stops by itself: 2030-01-31T09:00:00Z." },
    { name: "allow-in-url", help: "A secret key may stand in a URL." },
    { name: "disabled", help: "It does not work until it is enabled." },
  ],
  needs: "server",
  example: "latchkey keys create --name Website --origins shop.example,*.shop.example",
  async run(call) {
    const body = bodyOf(call);
    const answer = await call.server().post(`${await findProject(call)}/keys`, body);
    printAnswer(call, answer, () => {
      const key = Created.parse(answer);
      return [...keyFacts(key), "", key.value];
    });
    return 0;
  },
};

function bodyOf(call: CommandCall): object {
  const name = call.option("name");
  if (name === undefined) throw new UsageError('Give the key a name: --name "Website".');
  const given = {
    name,
    kind: call.option("kind") ?? "public",
    services: listIn(call.option("services")),
    resources: listIn(call.option("resources")),
    origins: listIn(call.option("origins")),
    userAgents: listIn(call.option("user-agents")),
    ips: listIn(call.option("ips")),
    missingOrigin: call.option("missing-origin"),
    quotaPerDay: numberIn(call, "quota-per-day"),
    ratePerSecond: numberIn(call, "rate-per-second"),
    ratePerSecondPerIp: numberIn(call, "rate-per-second-per-ip"),
    expiresAt: call.option("expires-at"),
    ...(call.isOn("allow-in-url") ? { allowInUrl: true } : {}),
    ...(call.isOn("disabled") ? { enabled: false } : {}),
  };
  return given;
}

function listIn(text: string | undefined): string[] | undefined {
  return text?.split(",").map((item) => item.trim());
}

function numberIn(call: CommandCall, name: string): number | undefined {
  const text = call.option(name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) throw new UsageError(`--${name} must be a number, such as 1000.`);
  return number;
}
