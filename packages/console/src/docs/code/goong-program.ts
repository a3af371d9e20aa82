import type { SnippetFacts } from "../../snippets/snippet-facts.ts";

/** A Node program with Goong's SDK. */
export function goongProgram({ baseUrl, key }: SnippetFacts): string {
  return `// npm install @goongmaps/goong-sdk
const goongClient = require("@goongmaps/goong-sdk");
const goongGeocoding = require("@goongmaps/goong-sdk/services/geocoding");

const client = goongClient({ accessToken: "${key}", origin: "${baseUrl}/goong" });
goongGeocoding(client)
  .forwardGeocode({ address: "Hà Nội" })
  .send()
  .then(({ body }) => console.log(body.results[0]));
`;
}
