import { appleCommands } from "./code/apple-commands.ts";
import { googlePage } from "./code/google-page.ts";
import { googleProgram } from "./code/google-program.ts";
import { goongPage } from "./code/goong-page.ts";
import { goongProgram } from "./code/goong-program.ts";
import { maptilerPage } from "./code/maptiler-page.ts";
import { maptilerProgram } from "./code/maptiler-program.ts";
import type { Guide } from "./guides.ts";

const page = { service: "maps", place: "page", carries: "public key" } as const;
const program = { service: "geocoding", place: "program", carries: "public key" } as const;
const FROM_ENVIRONMENT = "On a server, take the key from the environment, and make it a secret one.";

/** How programs go on that were written for Google, MapTiler, Goong or Apple: another address, another key. */
export const VENDOR_GUIDES: readonly Guide[] = [
  {
    ...page,
    id: "google-maps-js",
    title: "Google Maps JavaScript API",
    sentence: "A first map: change the script’s address and its key, the page stays.",
    code: googlePage,
    steps: [
      "Change the address and the key of the script in your page.",
      "What is not there, such as `Polyline`, is named in the browser’s console.",
    ],
  },
  {
    ...program,
    id: "google-services",
    title: "Google’s web services",
    sentence: "Geocoding, Places and Static Maps, also with Google’s client for Node.",
    code: googleProgram,
    steps: ["Put this server’s address with `/google` where `https://maps.googleapis.com` stands.", FROM_ENVIRONMENT],
  },
  {
    ...page,
    id: "maptiler-sdk",
    title: "MapTiler SDK",
    sentence: "MapTiler’s library for the browser, with a style of this server.",
    code: maptilerPage,
    steps: ["Give it the style by its whole address: everything else follows from there."],
  },
  {
    ...program,
    id: "maptiler-client",
    title: "MapTiler client",
    sentence: "MapTiler’s client for Node: its address is fixed, its fetch is not.",
    code: maptilerProgram,
    steps: ["Set `fetch` once, where the client is set up.", FROM_ENVIRONMENT],
  },
  {
    ...page,
    id: "goong-js",
    title: "Goong JS",
    sentence: "Goong’s own snippet for a page, and one more line.",
    code: goongPage,
    steps: ["Add the line with `baseApiUrl`. The style’s address stays Goong’s; nothing is asked of Goong."],
  },
  {
    ...program,
    id: "goong-sdk",
    title: "Goong SDK",
    sentence: "Goong’s REST services from Node.",
    code: goongProgram,
    steps: ["Set `origin` where the client is made.", FROM_ENVIRONMENT],
  },
  {
    ...program,
    carries: "token",
    id: "apple",
    title: "Apple Maps Server API",
    sentence: "A token that your server signs is exchanged for one of 30 minutes.",
    code: appleCommands,
    steps: [
      "Make a signing key under Tokens; its private half is shown once.",
      "Sign a token: `kid` is the signing key’s id, `iss` the project’s. Code for it is under Tokens, Sign on your server.",
    ],
  },
];
