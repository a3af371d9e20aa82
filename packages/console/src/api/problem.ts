/** What the API answers when it says no (RFC 9457), as far as the console shows it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** One sentence a person can act on. */
  readonly detail: string;
  /** The input that is wrong, if it is one. */
  readonly field: string | null;
  readonly suggestion: string | null;
  readonly requestId: string | null;

  constructor(status: number, body: unknown) {
    const said = isRecord(body) ? body : {};
    const detail = text(said["detail"]) ?? text(said["message"]) ?? sentenceOf(status);
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.code = text(said["code"]) ?? "UNKNOWN";
    this.detail = detail;
    this.field = text(said["field"]);
    this.suggestion = text(said["suggestion"]);
    this.requestId = text(said["requestId"]);
  }
}

function sentenceOf(status: number): string {
  if (status === 0) return "The server cannot be reached. Check that it runs, then try again.";
  if (status === 401) return "You are signed out. Sign in again.";
  if (status >= 500) return "The server had an accident. Try again; if it stays, look into its log.";
  return `The server answered ${status}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
