import type { RefusalCode } from "#core/refusal.ts";
import type { ConsoleScreen } from "./console-screen.ts";
import { CLIENT_HELP } from "./client-help.ts";
import { CREDENTIAL_HELP } from "./credential-help.ts";
import { LIMIT_HELP } from "./limit-help.ts";
import { SERVER_HELP } from "./server-help.ts";
import { SERVICE_HELP } from "./service-help.ts";
import { SIGNATURE_HELP } from "./signature-help.ts";

/** What to do next, and the screen of the console to do it on, where there is one. */
export type HelpStep = readonly [text: string, screen?: ConsoleScreen];

/** Help for one code: what happened, why it usually does, and what to do about it, one step after the other. */
export type RefusalHelp = {
  readonly happened: string;
  readonly causes: readonly string[];
  readonly steps: readonly HelpStep[];
};

/** Help for every refusal; the sentence that an answer carries stands in the catalogue of `core`. */
export const REFUSAL_HELP: Readonly<Record<RefusalCode, RefusalHelp>> = Object.freeze({
  ...CREDENTIAL_HELP,
  ...SIGNATURE_HELP,
  ...SERVICE_HELP,
  ...CLIENT_HELP,
  ...LIMIT_HELP,
  ...SERVER_HELP,
});
