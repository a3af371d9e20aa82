import type { NewToken, Token } from "../api/model.ts";
import { daysFromNow, endOfDay } from "../keys/form/expiry.ts";
import { websitesIn } from "./website-text.ts";

/** How long a token is to hold: without end, so many days, or until a day that is named. */
export type Validity = "none" | "30" | "90" | "180" | "date";

/** A token as its form holds it. */
export type TokenDraft = {
  readonly type: Token["type"];
  readonly restriction: Token["restriction"];
  /** What stands in the field: websites with commas between them. */
  readonly websites: string;
  readonly validity: Validity;
  /** The last day in UTC (`2026-11-21`), for the validity `date`. */
  readonly lastDay: string;
  readonly description: string;
};

/** A map token for websites, which ends by itself. */
export function emptyTokenDraft(): TokenDraft {
  return {
    type: "map",
    restriction: "domain",
    websites: "",
    validity: "90",
    lastDay: daysFromNow(90).slice(0, 10),
    description: "",
  };
}

/** The draft with another type: what runs in a browser is held to websites at first, what runs on a server is not. */
export function withType(draft: TokenDraft, type: Token["type"]): TokenDraft {
  return { ...draft, type, restriction: type === "server" ? "none" : "domain" };
}

/** The body that makes the token. */
export function newTokenOf(draft: TokenDraft): NewToken {
  const { type, restriction, validity } = draft;
  return {
    type,
    restriction,
    ...(restriction === "domain" ? { domains: [...websitesIn(draft.websites)] } : {}),
    validity: validity === "date" ? endOfDay(draft.lastDay) : validity,
    description: draft.description.trim(),
  };
}
