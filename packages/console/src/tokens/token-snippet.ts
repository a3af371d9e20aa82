import type { Token } from "../api/model.ts";

type TokenFacts = {
  /** `https://maps.example.org`, without a slash at its end. */
  readonly baseUrl: string;
  /** The id of a style: `streets`. */
  readonly style: string;
  /** The value; not used for a server token, which comes from the environment. */
  readonly token: string;
};

/** The shortest code that uses a token which is not for maps. */
export function tokenSnippet(type: Exclude<Token["type"], "map">, { baseUrl, style, token }: TokenFacts): string {
  switch (type) {
    case "embed":
      return `<iframe
  title="Map"
  width="600"
  height="400"
  style="border: 0"
  src="${baseUrl}/embed/v1/place?q=Berlin&amp;token=${token}"
></iframe>
`;
    case "snapshot":
      return `<img
  alt="Map of Berlin"
  width="600"
  height="400"
  src="${baseUrl}/maps/${style}/static/13.4,52.52,11/600x400@2x.png?token=${token}"
>
`;
    case "server":
      return `# LATCHKEY_TOKEN holds the value of the token
curl --header "Authorization: Bearer $LATCHKEY_TOKEN" \\
  "${baseUrl}/geocoding/berlin.json"
`;
  }
}
