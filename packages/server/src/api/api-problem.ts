/** Every "no" of the management API: its status, its title, and what a person does about it. */
export const API_PROBLEMS = Object.freeze({
  INVALID_INPUT: {
    status: 400,
    title: "The request is not valid",
    help: "Read `detail`: it names the field and what is allowed. Where `suggestion` is present, it is what you most likely meant.",
  },
  UNAUTHENTICATED: {
    status: 401,
    title: "Nobody is signed in",
    help: "Send the header `Authorization: Bearer <token>` with the root token or a project's admin token, or sign in to the console.",
  },
  FORBIDDEN: {
    status: 403,
    title: "Your role does not allow this",
    help: "Ask an owner of the project to do it, or to give you a larger role. Viewers read, editors change, owners also decide who may.",
  },
  CSRF_REJECTED: {
    status: 403,
    title: "This call did not come from the console",
    help: "Calls with the console's cookie come from the console itself and carry `X-Latchkey-Console: 1`. Programs send an admin token instead.",
  },
  KEY_LIMIT_REACHED: {
    status: 403,
    title: "The plan allows no more keys",
    help: "Delete a key that is not used, or move the project to a plan that allows more. The default key does not count.",
  },
  NOT_FOUND: {
    status: 404,
    title: "There is nothing here for you",
    help: "Check the id, and that the token belongs to the same project: what belongs to others answers exactly like what does not exist.",
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: "This address does not know that method",
    help: "The header `Allow` lists the methods that this address knows.",
  },
  CONFLICT: {
    status: 409,
    title: "That does not go together with what is there",
    help: "Read `detail`: it says what stands in the way and what to do instead.",
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: "The body is too large",
    help: "Send at most 256 kB.",
  },
  JSON_NEEDED: {
    status: 415,
    title: "The body must be JSON",
    help: "Send the body as JSON, with the header `Content-Type: application/json`.",
  },
  INTERNAL_ERROR: {
    status: 500,
    title: "Latchkey made a mistake",
    help: "Try again. When it happens again, look for `requestId` in the server's log and report it.",
  },
} as const);

/** The code of a "no" of the management API. */
export type ApiProblemCode = keyof typeof API_PROBLEMS;

/** A "no" with its sentence; `field` names what is wrong in the input, `suggestion` what was most likely meant. */
export type ApiProblem = {
  readonly code: ApiProblemCode;
  readonly detail: string;
  readonly field?: string;
  readonly suggestion?: string;
};
