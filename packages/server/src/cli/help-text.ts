import type { Command, CommandOption } from "./command.ts";
import { COMMANDS } from "./commands.ts";

/** What every command that talks to a server takes as well. */
const SERVER_OPTIONS: readonly CommandOption[] = [
  { name: "server", value: "URL", help: "The server; LATCHKEY_SERVER, else this machine's, when left out." },
  {
    name: "token",
    value: "TOKEN",
    help: "LATCHKEY_TOKEN or LATCHKEY_ROOT_TOKEN when left out, which keeps it out of the shell's history.",
  },
  { name: "json", help: "Print the server's answer as JSON." },
];

/** All options of a command, `--help` last. */
export function optionsOf({ needs, options }: Command): readonly CommandOption[] {
  const ofServer = needs === "server" ? SERVER_OPTIONS : [];
  return [...options, ...ofServer, { name: "help", help: "Print this." }];
}

/** The help of the program: its commands, one a line. */
export function programHelp(): string[] {
  const names = COMMANDS.map(({ words }) => words.join(" "));
  const width = Math.max(...names.map((name) => name.length));
  return [
    "latchkey: API keys, limits and usage statistics for maps.",
    "",
    ...COMMANDS.map(({ summary }, index) => `  ${(names[index] ?? "").padEnd(width)}  ${summary}`),
    "",
    "latchkey COMMAND --help says more. Errors go to stderr; the exit code is 0, 1 (refused, or a problem) or 2 (not understood).",
  ];
}

/** The help of one command. */
export function commandHelp(command: Command): string[] {
  const options = optionsOf(command).map((option) => ({ left: leftOf(option), help: option.help }));
  const args = command.args.map(({ name, help }) => ({ left: name, help }));
  const width = Math.max(...[...options, ...args].map(({ left }) => left.length));
  const line = ({ left, help }: { left: string; help: string }) => `  ${left.padEnd(width)}  ${help}`;
  return [
    ["latchkey", ...command.words, ...command.args.map(({ name }) => name), "[options]"].join(" "),
    `${command.summary}.`,
    ...command.details,
    "",
    ...args.map(line),
    ...options.map(line),
    "",
    `Example: ${command.example}`,
  ];
}

/** The help of everything, as `spec/cli.txt` holds it. */
export function wholeHelp(): string {
  const parts = [programHelp(), ...COMMANDS.map(commandHelp)];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n\n")}\n`;
}

function leftOf({ name, value }: CommandOption): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
