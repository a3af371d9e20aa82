import type { ServiceResponse } from "#app/ports/service-door.ts";
import type { AccessToken } from "#app/tokens/exchange-token.ts";
import type { Result } from "#app/result.ts";
import { jsonResponse } from "../json-response.ts";
import { appleError } from "./apple-error.ts";

/** Exchanges a token; `null`: none was sent. */
export type ExchangeToken = (token: string | null) => Promise<Result<AccessToken>>;

/** `/v1/token`: an access token of 30 minutes for the token in `Authorization: Bearer`. */
export async function answerToken(
  { exchange, onProblem }: { readonly exchange: ExchangeToken; readonly onProblem: (text: string) => void },
  [token]: readonly string[],
): Promise<ServiceResponse> {
  try {
    const exchanged = await exchange(token ?? null);
    return exchanged.ok ? jsonResponse(200, exchanged.value) : appleError(401, [exchanged.problem.detail]);
  } catch (err) {
    onProblem(`A token cannot be exchanged: ${err instanceof Error ? err.message : String(err)}.`);
    return appleError(503, ["Tokens cannot be exchanged right now; the server's log says why."]);
  }
}
