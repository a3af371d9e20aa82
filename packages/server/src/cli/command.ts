import type { Answers } from "./api-client.ts";

/** An option of a command; `value` is how its value is written in the help, absent for a switch. */
export type CommandOption = {
  readonly name: string;
  readonly value?: string;
  readonly help: string;
  readonly isRepeatable?: true;
};

/** What a command stands on: the outside world as it may be used. */
export type CommandCall = {
  /** What stands on the line besides options, by name. */
  readonly args: Readonly<Record<string, string>>;
  /** The last value of an option; `undefined` when it was not given. */
  readonly option: (name: string) => string | undefined;
  /** All values of an option that may be repeated. */
  readonly options: (name: string) => readonly string[];
  readonly isOn: (name: string) => boolean;
  readonly isJson: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The server, made on first use. */
  readonly server: () => Answers;
  /** Prints a line. */
  readonly print: (line: string) => void;
};

/** One command: its words, what it takes, what it does. Answers the exit code. */
export type Command = {
  readonly words: readonly [string, ...string[]];
  readonly summary: string;
  /** More for its own help; may be empty. */
  readonly details: readonly string[];
  readonly args: readonly { readonly name: string; readonly help: string }[];
  readonly options: readonly CommandOption[];
  /** Whether it talks to a server: then it takes --server, --token and --json. */
  readonly needs: "server" | "nothing";
  readonly example: string;
  readonly run: (call: CommandCall) => Promise<number>;
};
