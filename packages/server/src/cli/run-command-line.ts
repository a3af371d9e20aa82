import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { nearestName } from "#core/nearest-name.ts";
import { apiClient } from "./api-client.ts";
import type { Command, CommandCall } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { commandHelp, optionsOf, programHelp } from "./help-text.ts";
import { serverAddress } from "./server-address.ts";
import { UsageError } from "./usage-error.ts";

/** What a line runs in. */
export type Surroundings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
};

/** Runs one line, without the program's name; answers the exit code. */
export async function runCommandLine(line: readonly string[], around: Surroundings): Promise<number> {
  try {
    return await run(line, around);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    around.complain(`latchkey: ${error.message.replaceAll(/\s+/g, " ")}`);
    return error.exitCode;
  }
}

async function run(line: readonly string[], around: Surroundings): Promise<number> {
  const command = COMMANDS.find(({ words }) => words.every((word, index) => line[index] === word));
  if (command === undefined) return withoutCommand(line, around);
  const { values, positionals } = parse(command, line.slice(command.words.length));
  if (values["help"] !== undefined) {
    for (const text of commandHelp(command)) around.print(text);
    return 0;
  }
  return command.run(callOf(command, values, positionals, around));
}

function withoutCommand(line: readonly string[], { print }: Surroundings): number {
  const words = line.filter((word) => !word.startsWith("-"));
  const isAsked = line.length === 0 || line.includes("--help") || line.includes("-h") || words[0] === "help";
  if (!isAsked || (words.length > 0 && words[0] !== "help" && !isBeginning(words))) {
    const names = COMMANDS.map((command) => command.words.join(" "));
    const meant = nearestName(words.slice(0, 2).join(" "), names) ?? nearestName(words[0] ?? "", names);
    const hint = meant === null ? "" : ` Did you mean "latchkey ${meant}"?`;
    throw new UsageError(`"${words.slice(0, 2).join(" ")}" is not a command.${hint} See latchkey --help.`);
  }
  for (const text of programHelp()) print(text);
  return 0;
}

function isBeginning(words: readonly string[]): boolean {
  return COMMANDS.some((command) => words.every((word, index) => command.words[index] === word));
}

type Values = Readonly<Record<string, readonly string[] | undefined>>;

function parse(command: Command, args: readonly string[]): { values: Values; positionals: readonly string[] } {
  const known = optionsOf(command);
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    known.map(({ name, value }) => [name, { type: value === undefined ? "boolean" : "string", multiple: true }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const texts = Object.entries(values).map(([name, given]) => [name, Array.isArray(given) ? given.map(String) : []]);
    return { values: Object.fromEntries(texts), positionals };
  } catch (error) {
    const bad = args.find(
      (arg) => /^--?[a-z]/.test(arg) && !known.some(({ name }) => arg.split("=")[0] === `--${name}`),
    );
    const meant =
      bad === undefined
        ? null
        : nearestName(
            bad.replace(/^-+|=.*$/g, ""),
            known.map(({ name }) => name),
          );
    const said =
      bad === undefined ? messageOf(error) : `${bad} is not an option of latchkey ${command.words.join(" ")}.`;
    throw new UsageError(`${said}${meant === null ? "" : ` Did you mean --${meant}?`} See --help.`);
  }
}

function messageOf(error: unknown): string {
  const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/(?<=\.)\s|\n/);
  return sentence.replace(/\.?$/, ".");
}

function callOf(command: Command, values: Values, positionals: readonly string[], around: Surroundings): CommandCall {
  const missing = command.args[positionals.length];
  if (missing !== undefined)
    throw new UsageError(`${missing.name} is missing. See latchkey ${command.words.join(" ")} --help.`);
  const extra = positionals[command.args.length];
  if (extra !== undefined)
    throw new UsageError(`${JSON.stringify(extra)} is too much. See latchkey ${command.words.join(" ")} --help.`);
  const options = (name: string): readonly string[] => values[name] ?? [];
  const option = (name: string): string | undefined => options(name).at(-1);
  return {
    args: Object.fromEntries(command.args.map(({ name }, index) => [name, positionals[index] ?? ""])),
    option,
    options,
    isOn: (name) => values[name] !== undefined,
    isJson: values["json"] !== undefined,
    environment: around.environment,
    server: () => apiClient(serverAddress(option, around.environment)),
    print: around.print,
  };
}
