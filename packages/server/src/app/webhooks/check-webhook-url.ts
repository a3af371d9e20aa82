import type { Courier } from "../ports/courier.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

const LONGEST_URL = 2_000;

/** An address that messages may be posted to, as the URL parser writes it. */
export function checkWebhookUrl(text: string, courier: Pick<Courier, "addressProblem">): Result<string> {
  const url = text.length <= LONGEST_URL ? URL.parse(text.trim()) : null;
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    return refuse.invalid("url", `Give url as an https:// address of at most ${LONGEST_URL} characters.`);
  }
  if (url.username !== "" || url.password !== "") {
    return refuse.invalid("url", "Leave user name and password out of url: every message is signed instead.");
  }
  url.hash = "";
  const problem = courier.addressProblem(url.href);
  return problem === null ? ok(url.href) : refuse.invalid("url", problem);
}
