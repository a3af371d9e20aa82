import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SearchQuestion } from "#app/ports/geocoder.ts";
import { nameIn } from "#core/place-text.ts";
import { PLACE_KINDS } from "#core/place.ts";
import type { Place } from "#core/place.ts";
import { ADDRESSES, CITIES, SPELLINGS, TYPOS } from "./expected-answers.cases.ts";
import { BORDERS, EMPTY_LANDS, ISLANDS, POINTS, SEA } from "./expected-points.cases.ts";
import { LANGUAGES, PREFERENCES, STATES } from "./expected-preferences.cases.ts";
import type { ExpectedAnswer } from "./expected-table.cases.ts";
import { fold } from "./fold.ts";
import { Gazetteer } from "./gazetteer.ts";
import { reverse } from "./reverse.ts";
import { search } from "./search.ts";
import { unpackGazetteer } from "./unpack-gazetteer.ts";

const PACKED = join(import.meta.dirname, "../../../../atlas/data/gazetteer.sqlite.zst");
const SHARE_RIGHT = 0.98;
/** Far above the 10 ms that are aimed at, for the machine may have other things to do; the figure is printed. */
const P95_LIMIT_MS = 100;

const TEXTS = { CITIES, SPELLINGS, TYPOS, ADDRESSES, PREFERENCES, STATES, LANGUAGES };
const PLACES = { POINTS, SEA, BORDERS, ISLANDS, EMPTY_LANDS };

type Answer = { readonly place: Place | undefined; readonly languages: readonly string[] };
type Judged = ExpectedAnswer & { readonly got: string; readonly isRight: boolean; readonly tookMs: number };

let directory: string;
let gazetteer: Gazetteer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "latchkey-gazetteer-"));
  gazetteer = new Gazetteer(await unpackGazetteer(PACKED, directory));
  while (gazetteer.readAhead()) continue;
});

afterAll(async () => {
  gazetteer.close();
  await rm(directory, { recursive: true });
});

/** A text of the table with what follows it: ` @longitude,latitude`, ` [west south east north]`, ` :country` or ` |language`. */
function questionOf(asked: string): SearchQuestion {
  const [, text = asked, mark = "", value = ""] = /^(.*) ([@[:|])([^\]]*)\]?$/u.exec(asked) ?? [];
  const [west = 0, south = 0, east = 0, north = 0] = value.split(/[ ,]/).map(Number);
  return {
    text,
    limit: 5,
    languages: mark === "|" ? [value] : [],
    near: mark === "@" ? { longitude: west, latitude: south } : null,
    bounds: mark === "[" ? { west, south, east, north } : null,
    countries: mark === ":" ? [value.toUpperCase()] : [],
    kinds: PLACE_KINDS,
    lastWord: "unfinished",
    spelling: "tolerant",
  };
}

function find(asked: string): Answer {
  const question = questionOf(asked);
  return { place: search(gazetteer, question)[0]?.place, languages: question.languages };
}

function locate(asked: string): Answer {
  const [longitude = 0, latitude = 0] = asked.split(" ").map(Number);
  const kinds = ["city", "town", "village", "country"] as const;
  const [place] = reverse(gazetteer, { point: { longitude, latitude }, languages: [], kinds, limit: 10 });
  return { place, languages: [] };
}

/** As the table writes a place. */
function written({ place, languages }: Answer): string {
  if (place === undefined) return "nothing";
  const number = place.houseNumber === null ? "" : ` ${place.houseNumber}`;
  return `${place.country} ${nameIn(place, languages)}${number}, ${stateOf(place)}`;
}

function stateOf(place: Place): string {
  return place.within.find(({ kind }) => kind === "state")?.name ?? "";
}

/** A country alone stands for every place in it; a state is only looked at where the table names one. */
function isAs(expected: string, answer: Answer): boolean {
  if (answer.place === undefined || expected === "nothing") return written(answer) === expected;
  if (/^[A-Z]{2}$/.test(expected)) return answer.place.country === expected;
  const [name = "", state = ""] = expected.split(", ");
  const [gotName = ""] = written(answer).split(", ");
  return fold(gotName) === fold(name) && fold(stateOf(answer.place)).includes(fold(state));
}

function judge(cases: readonly ExpectedAnswer[], answerTo: (asked: string) => Answer): Judged[] {
  return cases.map(({ asked, answers }) => {
    const startMs = performance.now();
    const answer = answerTo(asked);
    const tookMs = performance.now() - startMs;
    return { asked, answers, got: written(answer), isRight: answers.some((each) => isAs(each, answer)), tookMs };
  });
}

function report(parts: ReadonlyMap<string, readonly Judged[]>, figures: string): string {
  const lines = [...parts].map(([name, judged]) => {
    const wrong = judged.filter(({ isRight }) => !isRight);
    const each = wrong.map(({ asked, answers, got }) => `\n    ${asked}: ${got}; not ${answers.join(" or ")}`);
    return `  ${name.toLowerCase()}: ${judged.length - wrong.length} of ${judged.length}${each.join("")}`;
  });
  return `geocoder: ${[figures, ...lines].join("\n")}\n`;
}

describe("the table of expected answers", () => {
  it(`is answered right to ${SHARE_RIGHT * 100} %, without anybody having to wait`, () => {
    judge(CITIES.slice(0, 60), find);
    const parts = new Map([
      ...Object.entries(TEXTS).map(([name, cases]) => [name, judge(cases, find)] as const),
      ...Object.entries(PLACES).map(([name, cases]) => [name, judge(cases, locate)] as const),
    ]);
    const judged = [...parts.values()].flat();
    const times = judged.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
    const p95Ms = times[Math.floor(times.length * 0.95)] ?? 0;
    const share = judged.filter(({ isRight }) => isRight).length / judged.length;
    const figures = `${(share * 100).toFixed(1)} % of ${judged.length} right, p95 ${p95Ms.toFixed(1)} ms`;
    process.stdout.write(report(parts, figures));
    expect(judged.length).toBeGreaterThanOrEqual(600);
    expect(p95Ms).toBeLessThan(P95_LIMIT_MS);
    expect(share).toBeGreaterThanOrEqual(SHARE_RIGHT);
  });
});
