import { isEmail } from "../is-email.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

const MOST_EMAILS = 20;

/** E-mail addresses, each once, trimmed. */
export function checkEmails(emails: readonly string[]): Result<readonly string[]> {
  const trimmed = emails.map((email) => email.trim());
  const distinct = trimmed.filter(
    (email, index) => trimmed.findIndex((other) => other.toLowerCase() === email.toLowerCase()) === index,
  );
  if (distinct.length > MOST_EMAILS) {
    return refuse.invalid("emails", `Give at most ${MOST_EMAILS} e-mail addresses; a mailing list holds more.`);
  }
  const bad = distinct.find((email) => !isEmail(email));
  if (bad === undefined) return ok(distinct);
  return refuse.invalid(
    "emails",
    `${JSON.stringify(bad.slice(0, 80))} is not an e-mail address. Write ada@shop.example.`,
  );
}
