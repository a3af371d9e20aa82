import { Connection } from "../connection.ts";
import { LatchkeyError } from "../latchkey-error.ts";
import { loadMapLibre } from "../map/load-maplibre.ts";
import { loadStylesheet } from "../map/stylesheet.ts";
import { AuthFailure } from "./auth-failure.ts";
import { callBack } from "./call-back.ts";
import { googleNamespace, type GoogleNamespace } from "./google-namespace.ts";
import type { MapHost } from "./map-host.ts";
import type { ScriptFacts } from "./script-facts.ts";

/** Puts `google.maps` into the page and calls its `callback`. What was refused is told on the page's maps: a map that is refused is there too. */
export async function start(facts: ScriptFacts): Promise<GoogleNamespace> {
  const parameters = new URLSearchParams(facts.query);
  const connection = new Connection(facts.base);
  connection.authorization.use(parameters.get("key") ?? "");
  const failure = new AuthFailure();
  connection.events.addEventListener("error", (event) => failure.onError(event));
  const refusal = facts.refusal === null ? null : refusalOf(facts.refusal);
  const loaded = refusal === null ? await loadMapLibre(facts.base) : null;
  await loadStylesheet(`${facts.base}/sdk/latchkey.css`);
  const host: MapHost = {
    connection,
    maplibre: loaded,
    refusal,
    notice: facts.notice,
    language: parameters.get("language"),
  };
  const namespace = googleNamespace(host);
  publish(namespace);
  callBack(parameters.get("callback"));
  if (refusal !== null) failure.tell(refusal);
  return namespace;
}

function refusalOf({ code, title, status, sentence, origin, ip, docsUrl }: NonNullable<ScriptFacts["refusal"]>) {
  const observed = { origin, ip, userAgent: null };
  return new LatchkeyError({ code, title, status, detail: sentence, type: docsUrl, observed });
}

/** Google's own loader keeps the object that was there before it: what it looks for later must be found there. */
function publish(namespace: GoogleNamespace): void {
  const page = globalThis as { google?: { maps?: object } };
  const google = (page.google ??= {});
  const present = (google.maps ??= {});
  Object.assign(present, namespace);
  google.maps = complaining(present);
}

/** Says what is not there, where a page would only fail at it: `google.maps.Polyline is not a constructor`. */
function complaining(maps: object): object {
  const told = new Set<string>();
  return new Proxy(maps, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (value !== undefined || typeof name !== "string" || !/^(?:[A-Z]|places$|drawing$|geometry$)/.test(name))
        return value;
      if (!told.has(name)) printMissing(`google.maps.${name}`);
      told.add(name);
      return undefined;
    },
  });
}

function printMissing(name: string): void {
  // oxlint-disable-next-line no-console -- whoever moves a page here must learn what to write anew.
  console.error(`latchkey: ${name} is not there: Latchkey has the part of google.maps that a first map needs.`);
}
