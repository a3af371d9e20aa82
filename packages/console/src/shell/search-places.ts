/** A part of a screen that people look for by its own name; found by the search, not in the rail. */
type SearchPlace = {
  readonly title: string;
  readonly sentence: string;
  /** Other words that people use for it. */
  readonly words: string;
  readonly to:
    | "/p/$project/keys/new"
    | "/p/$project/tokens"
    | "/p/$project/tokens/new"
    | "/p/$project/alarms"
    | "/p/$project/team"
    | "/account";
  readonly search?: Readonly<Record<string, string>>;
};

/** What the search finds beside the screens of the rail. */
export const SEARCH_PLACES: readonly SearchPlace[] = [
  {
    title: "Create key",
    sentence: "A key for a website, an app or a server",
    words: "new add api",
    to: "/p/$project/keys/new",
  },
  {
    title: "Create token",
    sentence: "A signed stand-in for a key, with an end",
    words: "new add jwt",
    to: "/p/$project/tokens/new",
  },
  {
    title: "Signing keys",
    sentence: "Tokens › The keys that sign tokens and addresses",
    words: "private public pem url",
    to: "/p/$project/tokens",
    search: { tab: "signing-keys" },
  },
  {
    title: "Sign on your server",
    sentence: "Tokens › Code that makes tokens in your own program",
    words: "jwt node python",
    to: "/p/$project/tokens",
    search: { tab: "sign" },
  },
  {
    title: "Decode a token",
    sentence: "Tokens › What a token says, and whether it holds",
    words: "jwt read check",
    to: "/p/$project/tokens",
    search: { tab: "decode" },
  },
  {
    title: "Webhooks",
    sentence: "Alarms › Programs that are told what happens",
    words: "notify http",
    to: "/p/$project/alarms",
    search: { tab: "webhooks" },
  },
  {
    title: "Alarms by e-mail",
    sentence: "Alarms › People who are told what happens",
    words: "notify mail email",
    to: "/p/$project/alarms",
    search: { tab: "email" },
  },
  {
    title: "Admin tokens",
    sentence: "Team › What programs manage this project with",
    words: "management api bearer",
    to: "/p/$project/team",
    search: { tab: "tokens" },
  },
  {
    title: "Your account",
    sentence: "Name, password, passkeys, second factor, sessions",
    words: "profile sign in 2fa",
    to: "/account",
  },
];
