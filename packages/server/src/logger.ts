import { TOKEN_PATTERN } from "#core/token/read-token.ts";
import { type Logger, pino } from "pino";

/** The program's one logger: JSON lines on stdout; whatever looks like a credential is blotted out before it is written. */
export function createLogger(): Logger {
  return pino({
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["value", "token", "password", "authorization", "cookie", "*.value", "*.token", "*.password"],
      censor: "[redacted]",
    },
    formatters: { level: (label) => ({ level: label }) },
    hooks: {
      // Messages of foreign errors may quote a URL: no key leaves in a sentence either.
      streamWrite: (line) =>
        line
          .replaceAll(/lk_(?:pub|sec|adm)_[0-9A-Za-z]+/g, "lk_[redacted]")
          .replaceAll(new RegExp(TOKEN_PATTERN, "g"), "[token redacted]"),
    },
  });
}
