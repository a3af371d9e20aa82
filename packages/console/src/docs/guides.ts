import { curlCommand } from "../snippets/curl-command.ts";
import { latchkeyPage } from "../snippets/latchkey-page.ts";
import { leafletPage } from "../snippets/leaflet-page.ts";
import { maplibrePage } from "../snippets/maplibre-page.ts";
import { nodeProgram } from "../snippets/node-program.ts";
import { openlayersPage } from "../snippets/openlayers-page.ts";
import type { SnippetFacts } from "../snippets/snippet-facts.ts";
import type { SnippetPlace } from "../snippets/use-snippet-key.ts";
import { embedFrame } from "./code/embed-frame.ts";
import { geocodingCommands } from "./code/geocoding-commands.ts";
import { pictureAddress } from "./code/picture-address.ts";
import { qgisSteps } from "./code/qgis-steps.ts";
import { VENDOR_GUIDES } from "./vendor-guides.ts";
import { xyzAddress } from "./code/xyz-address.ts";

/** One way to use a service, from nothing to something that runs. */
export type Guide = {
  /** As in the URL. */
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly service: string;
  readonly place: SnippetPlace;
  /** What stands in the code: a public key, or a secret that comes from the environment. */
  readonly carries: "public key" | "secret key" | "token";
  readonly code: (facts: SnippetFacts) => string;
  /** What to do with the code, one step after the other; \`code\` stands between backticks. */
  readonly steps: readonly string[];
};

/** Guides that belong together. */
export type GuideGroup = { readonly title: string; readonly guides: readonly Guide[] };

const page = { service: "maps", place: "page", carries: "public key" } as const;
const program = { service: "maps", place: "program", carries: "public key" } as const;
const SAVE = "Save it as `map.html` and open it, or put it on your site.";

/** Every guide, in the order in which they are offered. */
export const GUIDE_GROUPS: readonly GuideGroup[] = [
  {
    title: "On a web page",
    guides: [
      {
        ...page,
        id: "latchkey",
        title: "Latchkey’s SDK",
        sentence: "A map in four lines; refusals are told on the map in words.",
        code: latchkeyPage,
        steps: [SAVE, "Restrict the key to your site before you publish the page."],
      },
      {
        ...page,
        id: "maplibre",
        title: "MapLibre",
        sentence: "The library that draws vector maps; it comes from this server.",
        code: maplibrePage,
        steps: [SAVE, "You have MapLibre already? Take the address of the style alone."],
      },
      {
        ...page,
        id: "leaflet",
        title: "Leaflet",
        sentence: "The small library; MapLibre draws one of its layers.",
        code: leafletPage,
        steps: [SAVE, "You want pictures instead? Take the first address under “XYZ tiles” for `L.tileLayer`."],
      },
      {
        ...page,
        id: "openlayers",
        title: "OpenLayers",
        sentence: "For projections and many layers; it reads the style by itself.",
        code: openlayersPage,
        steps: [SAVE],
      },
      {
        ...page,
        service: "embed",
        id: "embed",
        title: "A frame, without code",
        sentence: "A map with a card about a place, for any page or editor that takes HTML.",
        code: embedFrame,
        steps: ["Paste it into your page.", "Write another place after `q=`."],
      },
    ],
  },
  {
    title: "In a program or on a server",
    guides: [
      {
        ...program,
        id: "curl",
        title: "curl",
        sentence: "A style and a tile from the command line, to see that it works.",
        code: curlCommand,
        steps: ["Paste it into a terminal.", "Refused? The answer says why; “Explain” shows every check."],
      },
      {
        ...program,
        carries: "secret key",
        id: "node",
        title: "Node",
        sentence: "A server that fetches tiles with a secret key, which never stands in code.",
        code: nodeProgram,
        steps: [
          "Make a secret key; its value is shown once.",
          "Save the code as `tile.mjs` and run the line above it.",
        ],
      },
      {
        ...program,
        service: "geocoding",
        id: "geocoding",
        title: "Addresses",
        sentence: "Where an address is, and what is at a place.",
        code: geocodingCommands,
        steps: ["Write your own words in place of `montevideo`, with `%20` for a space."],
      },
      {
        ...program,
        service: "static",
        id: "picture",
        title: "A picture",
        sentence: "A map as PNG, JPEG or WebP, with markers and paths where you want them.",
        code: pictureAddress,
        steps: ["The three numbers are longitude, latitude and zoom; then the size, `@2x` for sharp screens."],
      },
    ],
  },
  {
    title: "In a desktop map",
    guides: [
      {
        ...program,
        id: "qgis",
        title: "QGIS",
        sentence: "The map as a layer under your own data.",
        code: qgisSteps,
        steps: [
          "Choose the menu entry in QGIS, and paste the addresses into its fields.",
          "Use a key without websites: a desktop program names none.",
        ],
      },
      {
        ...program,
        id: "xyz",
        title: "XYZ tiles",
        sentence: "One address with {z}, {x} and {y}, for every program that has a field for it.",
        code: xyzAddress,
        steps: ["The first is pictures, for all programs. The second is vectors, for those that draw them."],
      },
    ],
  },
  { title: "Programs written for another vendor", guides: VENDOR_GUIDES },
];

/** A guide by its word in the URL. */
export function findGuide(id: string): Guide | null {
  return GUIDE_GROUPS.flatMap(({ guides }) => guides).find((guide) => guide.id === id) ?? null;
}
