import type { ApiProblemCode } from "../api-problem.ts";
import type { RefusalHelp } from "./refusal-help.ts";

/** Why the management API usually says no, and where in the console one goes on; the first step of each stands with its code. */
export const API_HELP: Readonly<Record<ApiProblemCode, Pick<RefusalHelp, "causes" | "steps">>> = Object.freeze({
  INVALID_INPUT: {
    causes: [
      "A field is missing, misspelt or of another type.",
      "A pattern, a date or a number is outside of what is allowed.",
    ],
    steps: [["Every field and what it takes stands in the documentation of the API, at `/api/docs`."]],
  },
  UNAUTHENTICATED: {
    causes: ["The header is missing, or its token was revoked.", "The session of the console has ended."],
    steps: [["Make an admin token for your program.", "admin-tokens"]],
  },
  FORBIDDEN: {
    causes: ["You may look at this project, and not change this."],
    steps: [["See who owns the project.", "team"]],
  },
  CSRF_REJECTED: {
    causes: ["A program or another page sent the console's cookie along."],
    steps: [["Make an admin token for your program.", "admin-tokens"]],
  },
  KEY_LIMIT_REACHED: {
    causes: ["The plan has room for a certain number of keys, and all are taken."],
    steps: [
      ["Look for keys that were not used for long.", "keys"],
      ["Move to another plan.", "plan"],
    ],
  },
  NOT_FOUND: {
    causes: ["The id has a typing mistake, or was deleted.", "The token belongs to another project."],
    steps: [["See the keys of the project, and with the filter deleted ones too.", "keys"]],
  },
  METHOD_NOT_ALLOWED: {
    causes: ["`GET` was sent where something is changed, or the other way round."],
    steps: [["The documentation of the API, at `/api/docs`, has an example of every call."]],
  },
  CONFLICT: {
    causes: [
      "Somebody else changed the same at the same time.",
      "What is there does not allow the change: `detail` says what.",
    ],
    steps: [["Read it again, and decide anew. The audit says who changed what.", "history"]],
  },
  BODY_TOO_LARGE: {
    causes: ["A list is longer than it has to be, or a file was sent in place of a setting."],
    steps: [["Patterns such as `*.example.com` stand for many lines."]],
  },
  JSON_NEEDED: {
    causes: ["The header is missing: curl sends a form unless it is told otherwise."],
    steps: [["With curl: `-H 'Content-Type: application/json' -d '{…}'`."]],
  },
  INTERNAL_ERROR: {
    causes: ["Something that nobody thought of. Nothing is wrong with your request."],
    steps: [["Operators: `latchkey doctor` looks at the data directory."]],
  },
});
