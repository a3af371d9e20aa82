import type { SnippetFacts } from "../../snippets/snippet-facts.ts";

/** Apple's Maps Server API: a token that your server signed is exchanged for one of 30 minutes. */
export function appleCommands({ baseUrl }: Omit<SnippetFacts, "key">): string {
  return `# TOKEN is a JWT (ES256) that a signing key of this project signed
ACCESS=$(curl -s -H "Authorization: Bearer $TOKEN" ${baseUrl}/apple/v1/token | jq -r .accessToken)

curl -H "Authorization: Bearer $ACCESS" "${baseUrl}/apple/v1/geocode?q=Montevideo"
`;
}
