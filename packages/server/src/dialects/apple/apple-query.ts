import { isLatitude, isLongitude, readNumber } from "#core/degrees.ts";
import type { Bounds } from "#core/place.ts";
import { VendorQuery } from "../vendor-query.ts";

/** Reads the parameters that Apple's services share; the first one that cannot be used is told in a sentence. */
export class AppleQuery extends VendorQuery {
  /** `north,east,south,west`. */
  region(name: string): Bounds | null {
    const text = this.text(name);
    if (text === null) return null;
    const [north, east, south, west, ...more] = text.split(",", 5).map(readNumber);
    if (more.length === 0 && isLatitude(north) && isLongitude(east) && isLatitude(south) && isLongitude(west))
      if (south <= north) return { west, south, east, north };
    return this.say(null, `${name} has to be north,east,south,west in degrees, such as 38,-122.1,37.5,-122.5.`);
  }

  /** Two-letter codes between commas, in upper case. */
  countries(): readonly string[] {
    const codes = (this.text("limitToCountries") ?? "").split(",").flatMap((code) => code.trim() || []);
    if (codes.length <= MOST_COUNTRIES && codes.every((code) => /^[a-z]{2}$/i.test(code)))
      return codes.map((code) => code.toUpperCase());
    return this.say([], "limitToCountries has to be two-letter codes of countries, with commas between several.");
  }

  /** The language of `lang`; none where it is not sent. */
  languages(): readonly string[] {
    const language = this.languageIn("lang");
    return language === null ? [] : [language];
  }
}

const MOST_COUNTRIES = 20;
