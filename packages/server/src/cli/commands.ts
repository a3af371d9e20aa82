import type { Command } from "./command.ts";
import { doctor } from "./doctor.ts";
import { explain } from "./explain.ts";
import { keysCreate } from "./keys-create.ts";
import { keysList } from "./keys-list.ts";
import { keysRevoke } from "./keys-revoke.ts";
import { keysRotate } from "./keys-rotate.ts";
import { keysShow } from "./keys-show.ts";
import { serve } from "./serve.ts";
import { usage } from "./usage.ts";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  serve,
  keysCreate,
  keysList,
  keysShow,
  keysRotate,
  keysRevoke,
  usage,
  explain,
  doctor,
];
