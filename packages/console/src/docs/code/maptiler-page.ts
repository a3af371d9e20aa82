import { type SnippetFacts, styleUrl } from "../../snippets/snippet-facts.ts";

/** A module with MapTiler's SDK: it is given the whole address of the style. */
export function maptilerPage(facts: SnippetFacts): string {
  return `// npm install @maptiler/sdk
import * as maptilersdk from "@maptiler/sdk";
import "@maptiler/sdk/dist/maptiler-sdk.css";

maptilersdk.config.apiKey = "${facts.key}";
maptilersdk.config.telemetry = false; // it would report to its vendor
new maptilersdk.Map({ container: "map", style: "${styleUrl(facts)}" });
`;
}
