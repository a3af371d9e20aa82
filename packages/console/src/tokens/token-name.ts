import type { Token } from "../api/model.ts";
import { tokenType } from "./token-types.ts";

/** What a token is called: its description, or else its type and the end of its value. */
export function tokenName({ description, type, display }: Pick<Token, "description" | "type" | "display">): string {
  return description === "" ? `${tokenType(type).title} token ${display}` : description;
}
