import type { RefusalHelp } from "./refusal-help.ts";

/** Help where the key is missing, unknown or no longer good. */
export const CREDENTIAL_HELP = {
  KEY_MISSING: {
    happened: "Every request needs an API key, and this one had none.",
    causes: [
      "The key was left out of the address, or the variable that should hold it is empty.",
      "The address was put together in a way that lost its query, for example by a proxy or a template.",
      "The parameter has another name than `key`, `api_key`, `access_token` or `token`.",
    ],
    steps: [
      ["Open the console, choose the project, and copy a key from the list of keys.", "keys"],
      ["Put it at the end of the URL: `?key=YOUR_KEY`. Where the URL has a `?` already, write `&key=YOUR_KEY`."],
      ["Servers send it in a header instead: `X-Api-Key: YOUR_KEY`."],
      ["Not sure how your map library takes it? The quick starts have the code with your key in it.", "docs"],
    ],
  },
  KEY_AMBIGUOUS: {
    happened: "Two different keys stood in the same request, and Latchkey does not guess which one counts.",
    causes: [
      "The style's address carries one key, and the map library adds another to every request.",
      "A proxy or a program adds a header of its own beside the key in the URL.",
    ],
    steps: [
      [
        "Look for a key in the URL (`key`, `api_key`, `access_token`, `token`) and in the headers (`X-Api-Key`, `X-Goog-Api-Key`, `Authorization`).",
      ],
      ["Leave one of them out. The same key in two places is fine."],
      ["Paste the request as a curl command, and see which keys were found.", "explain"],
    ],
  },
  KEY_IN_URL: {
    happened: "A secret key stood in the URL, where browsers, proxies and logs keep it.",
    causes: [
      "A server key is used in a web page or an app.",
      "A program has only a field for a URL, none for headers.",
    ],
    steps: [
      ["Send it from your server in the header `X-Api-Key`."],
      ["In web pages and apps, use a public key and restrict it to your website.", "new-key"],
      ["If the URL was seen by others, revoke the key and make a new one.", "key"],
      ["Where nothing but a URL is possible, allow it on the key's page: “may stand in a URL”.", "restrictions"],
    ],
  },
  KEY_INVALID: {
    happened:
      "No key has this value. Most often a character was lost in copying, or the key belongs to another server.",
    causes: [
      "The value was cut short, or something follows it: a space, a quote, a line break, `%20`.",
      "The key was made on another server, such as the one for tests.",
      "The placeholder `YOUR_KEY` is still there.",
    ],
    steps: [
      ["Copy the key again from the console, with the copy button.", "keys"],
      ["Check that nothing follows it: a space, a quote, a line break, `%20`."],
      ["Check that the address of the server is the one that the key was made on."],
    ],
  },
  KEY_REVOKED: {
    happened: "Somebody revoked or deleted this key. The audit of the project says who, and when.",
    causes: [
      "The key became known to others, and somebody stopped it.",
      "It was replaced by a new one, and this program still has the old value.",
      "It was rotated, and the time that the old value worked on is over.",
    ],
    steps: [
      ["See who stopped it, and ask why.", "history"],
      ["Make a new key with the same restrictions.", "new-key"],
      ["Replace the value wherever it is used."],
      ["A key that was deleted by mistake can be brought back within 30 days.", "deleted-keys"],
    ],
  },
  KEY_EXPIRED: {
    happened: "The key had an expiry date, and it has passed.",
    causes: ["It was made for a trial, an event or a contract that has ended.", "Nobody saw the alarm 7 days before."],
    steps: [
      ["Open the key's page in the console, and there its limits.", "limits"],
      ["Set a later date, or none; it works again at once."],
      ["Or make a new key, if this one should stay ended.", "new-key"],
    ],
  },
  KEY_DISABLED: {
    happened: "Somebody switched this key off.",
    causes: ["It was stopped for a while, for example because of traffic that nobody expected."],
    steps: [
      ["See who switched it off, and ask why.", "history"],
      ["Open the key's page in the console, and switch it on; it works again at once.", "key"],
    ],
  },
} as const satisfies Record<string, RefusalHelp>;
