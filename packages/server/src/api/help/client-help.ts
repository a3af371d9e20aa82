import type { RefusalHelp } from "./refusal-help.ts";

/** Help where the key does not let in who asks. */
export const CLIENT_HELP = {
  ORIGIN_MISSING: {
    happened: "The key works on certain websites, and the request carried neither `Origin` nor `Referer`.",
    causes: [
      "The address was opened by itself, or asked for with curl: no website stands around it.",
      "The page forbids it: `Referrer-Policy: no-referrer`, or `referrerpolicy` on an image or a frame.",
      "An app, a server or a desktop program uses a key that was made for a website.",
    ],
    steps: [
      ["In a web page: check that `Referrer-Policy` is not `no-referrer`. `strict-origin-when-cross-origin` is right."],
      ["In an app: restrict the key by User-Agent instead of websites.", "restrictions"],
      ["On a server, or with curl: use a secret key, or one that is restricted by IP address.", "new-key"],
      ["Or let such requests in on the key's page, at a low rate if you wish.", "restrictions"],
    ],
  },
  ORIGIN_NOT_ALLOWED: {
    happened:
      "The website that sent the request is not on the key's list. `observed.origin` in the answer is what was seen.",
    causes: [
      "The site moved, or is also reached as `www.example.com`: a host alone does not cover its subdomains.",
      "A preview or a local server runs on another host or port.",
      "Somebody else uses your key on a site of theirs. Then all is well: nothing needs to change.",
    ],
    steps: [
      ["See where it came from under Blocked; one click lets the website in.", "blocked"],
      [
        "Or write it among the key's restrictions. `example.com` is that host alone; `*.example.com` is its subdomains.",
        "restrictions",
      ],
      ["Other ports than 80 and 443 are named: `example.com:8080`. `localhost` allows every port."],
      ["Paste the request, and see what a change would do before you make it.", "explain"],
    ],
  },
  USER_AGENT_NOT_ALLOWED: {
    happened: "The key works in certain apps, and the `User-Agent` header names none of them.",
    causes: [
      "The app's name changed with a new version.",
      "The key for the app is used in a browser, or by a program that names itself otherwise.",
      "Upper and lower case differ: they count.",
    ],
    steps: [
      ["Look at `observed.userAgent` in the answer."],
      ["Add a part of it on the key's page, in the same upper and lower case.", "restrictions"],
      ["For a website, make a key of its own.", "new-key"],
    ],
  },
  IP_NOT_ALLOWED: {
    happened: "The key works from certain addresses, and `observed.ip` in the answer is not one of them.",
    causes: [
      "The server moved, or leaves through another address than the one it is reached by.",
      "It speaks IPv6 now, and only its IPv4 address is on the list.",
      "A proxy stands in front of Latchkey, and its address was seen instead of the client's.",
    ],
    steps: [
      ["Add the address, or a range such as `192.0.2.0/24`, on the key's page.", "restrictions"],
      [
        "If a proxy's address was seen instead of the client's, the operator names the proxy in `LATCHKEY_TRUSTED_PROXIES`.",
      ],
    ],
  },
} as const satisfies Record<string, RefusalHelp>;
