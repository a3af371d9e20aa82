import type { RefusalHelp } from "./refusal-help.ts";

/** Help where the project or the key does not use what was asked for. */
export const SERVICE_HELP = {
  PROJECT_SUSPENDED: {
    happened: "The whole project is stopped, so none of its keys work.",
    causes: ["An owner pressed the switch that stops everything, for example because a key was abused."],
    steps: [
      ["Ask an owner of the project why.", "team"],
      ["An owner lets it run again under Plan or Settings in the console.", "settings"],
    ],
  },
  SERVICE_NOT_ENABLED: {
    happened: "The project does not use this service.",
    causes: [
      "Somebody turned the service off under Services.",
      "The service came to this server after the project was made: it is off until somebody turns it on.",
      "The address belongs to another service than the one that was meant.",
    ],
    steps: [
      ["Open Services in the console.", "services"],
      ["Enable the service; keys may use it at once, unless they are restricted."],
    ],
  },
  SERVICE_NOT_ALLOWED: {
    happened: "The project uses this service, but this key is restricted to others.",
    causes: [
      "The key was made for maps alone, and is now used for searches, or the other way round.",
      "A program uses the wrong one of its two keys.",
    ],
    steps: [
      ["See which key was used for which service.", "blocked"],
      ["Allow the service among the key's restrictions.", "restrictions"],
      ["Or use a key that is meant for it.", "keys"],
    ],
  },
  RESOURCE_NOT_ALLOWED: {
    happened: "The key is restricted to certain styles or tilesets, and this is not one of them.",
    causes: ["The style in the page was changed, and the key was not.", "The name has a typing mistake."],
    steps: [
      ["Check the name in the URL."],
      [
        "Allow the style or tileset on the key's page. A style that is allowed brings its tilesets along.",
        "restrictions",
      ],
    ],
  },
} as const satisfies Record<string, RefusalHelp>;
