import type { LonLat } from "./mercator.ts";
import { readNumber } from "./read-number.ts";
import { read, unreadable } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** In which order two numbers stand: `lonLat` as in GeoJSON, `latLon` where a request says `latlng=true`. */
export type CoordinateOrder = "lonLat" | "latLon";

/** Reads the two numbers of a place and checks that it is on Earth. */
export function readLonLat(first: string, second: string, order: CoordinateOrder): Reading<LonLat> {
  const [longitudeText, latitudeText] = order === "lonLat" ? [first, second] : [second, first];
  const longitude = readNumber(longitudeText);
  const latitude = readNumber(latitudeText);
  if (longitude === null || latitude === null) {
    return unreadable(
      `\`${shortened(`${first},${second}`)}\` is no place: write ${WORDS[order]}, such as ${EXAMPLES[order]}.`,
    );
  }
  if (Math.abs(longitude) > 180) {
    return unreadable(
      `The longitude ${longitudeText} is not between -180 and 180; places are written ${WORDS[order]}.`,
    );
  }
  if (Math.abs(latitude) > 90) {
    return unreadable(`The latitude ${latitudeText} is not between -90 and 90; places are written ${WORDS[order]}.`);
  }
  return read([longitude, latitude]);
}

/** A piece of user input as a sentence may repeat it. */
export function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}...`;
}

const WORDS = { lonLat: "longitude,latitude", latLon: "latitude,longitude" } as const;
const EXAMPLES = { lonLat: "-56.17,-34.9", latLon: "-34.9,-56.17" } as const;
