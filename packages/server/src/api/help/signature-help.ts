import type { RefusalHelp } from "./refusal-help.ts";

/** Help where a token or a signed address is not good. */
export const SIGNATURE_HELP = {
  TOKEN_INVALID: {
    happened: "The token's signature, its form, or one of its claims is not right.",
    causes: [
      "Only a part of the token was sent: it is long, and line breaks or shells cut it.",
      "It was signed with a key of another project, or with another algorithm than ES256.",
      "`kid` does not name the signing key, or `iss` does not name the project.",
      "The signing key was revoked.",
    ],
    steps: [
      ["Paste the token: the console says which part is not right.", "decode"],
      ["Check that the whole token is sent: three parts with dots between."],
      [
        "Check that it is signed with ES256 by a signing key of this project, and that `kid` is that key's id.",
        "signing-keys",
      ],
      ["Check `iss`, `iat` and `exp`. Code that signs, with your ids in it, is in the console.", "sign"],
    ],
  },
  TOKEN_EXPIRED: {
    happened: "The token's `exp` lies in the past.",
    causes: [
      "A page stayed open for longer than the token lasts, and did not ask for a new one.",
      "A token was put into code for good, and its end has come.",
      "The clock of the machine that signs is wrong.",
    ],
    steps: [
      ["Have your server make a new token, or make one with a later end here.", "tokens"],
      ["In a page, give the SDK an `authorizationCallback`: it asks for a new one before the old one ends."],
      ["Check the clocks of both machines: they may differ by a minute."],
    ],
  },
  SIGNATURE_INVALID: {
    happened: "The URL was changed after it was signed, or was signed with another key.",
    causes: [
      "A parameter was added, moved or written in another way after signing.",
      "The host, or what stands before the path, was signed as well, or a part of the query was left out.",
      "The signing secret of the key was made anew.",
    ],
    steps: [
      ["Sign the whole path and query, in the order in which they are sent."],
      ["Add nothing to the URL afterwards."],
      ["Compare with code that signs rightly.", "sign"],
      ["Paste the signed URL, and see what was checked.", "explain"],
    ],
  },
  SIGNATURE_EXPIRED: {
    happened: "The signed URL was good until a certain time, and that has passed.",
    causes: [
      "A page or an e-mail with the URL was opened late.",
      "A cache gave out a page with old URLs.",
      "`expires` was given in milliseconds or in local time: it is seconds since 1970 in UTC.",
    ],
    steps: [["Make a new signed URL.", "sign"], ["Choose a later expiry where people keep the page open for long."]],
  },
} as const satisfies Record<string, RefusalHelp>;
