import { isLatitude, isLongitude, readNumber } from "#core/degrees.ts";
import type { Point } from "#core/place.ts";

/** What an embedded map is asked to show. */
export type EmbedQuestion = {
  /** What to search for; `null`: nothing. */
  readonly text: string | null;
  /** The id of a place; `null`: none. */
  readonly id: string | null;
  readonly center: Point | null;
  /** `null`: what fits the place. */
  readonly zoom: number | null;
  /** `null`: the server's first. */
  readonly style: string | null;
  readonly languages: readonly string[];
};

/** The parameters of `/embed/v1/place`, or a sentence about the first one that cannot be used. */
export type EmbedReading =
  | { readonly ok: true; readonly question: EmbedQuestion }
  | { readonly ok: false; readonly detail: string };

const LONGEST_TEXT = 200;
const DEEPEST_ZOOM = 22;

/** Reads `q`, `id`, `center` (`latitude,longitude`, as in the vendors' embeds), `zoom`, `style` and `language`. */
export function readEmbedQuery(query: string): EmbedReading {
  const sent = new URLSearchParams(query);
  const text = sent.get("q")?.trim() || null;
  const id = sent.get("id")?.trim() || null;
  const centerText = sent.get("center")?.trim() || null;
  const zoomText = sent.get("zoom")?.trim() || null;
  const language = sent.get("language")?.trim() || null;
  if (text === null && id === null && centerText === null) return bad(NOTHING_ASKED);
  if (text !== null && id !== null)
    return bad("Send either `q` (what to search for) or `id` (a place's id), not both.");
  if ((text ?? id ?? "").length > LONGEST_TEXT)
    return bad(`\`q\` and \`id\` may have ${LONGEST_TEXT} characters at most.`);
  if (text !== null && !/[\p{L}\p{N}]/u.test(text)) return bad("`q` has to name a place: `?q=Montevideo`.");
  const center = centerText === null ? null : readCenter(centerText);
  if (centerText !== null && center === null) return bad(NO_CENTER);
  const zoom = zoomText === null ? null : readNumber(zoomText);
  if (zoom !== null && !(zoom >= 0 && zoom <= DEEPEST_ZOOM))
    return bad(`\`zoom\` has to be a number from 0 to ${DEEPEST_ZOOM}.`);
  if (language !== null && !/^[a-z]{2,3}(?:[-_]\w{2,8})?$/i.test(language))
    return bad("`language` has to be a code of two or three letters, such as `en` or `es`.");
  const languages = language === null ? [] : [language.slice(0, language.search(/[-_]|$/)).toLowerCase()];
  const style = sent.get("style")?.trim() || null;
  return { ok: true, question: { text, id, center, zoom, style, languages } };
}

const NOTHING_ASKED = "Say what to show: `?q=Montevideo`, `?id=` with a place's id, or `?center=-34.9,-56.2&zoom=12`.";
const NO_CENTER =
  "`center` has to be `latitude,longitude` in degrees, such as `-34.9,-56.2`: latitude from -90 to 90 first.";

function readCenter(text: string): Point | null {
  const [latitude, longitude, ...more] = text.split(",").map(readNumber);
  return more.length === 0 && isLatitude(latitude) && isLongitude(longitude) ? { longitude, latitude } : null;
}

function bad(detail: string): EmbedReading {
  return { ok: false, detail };
}
