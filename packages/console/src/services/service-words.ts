import { Frame, Image, Layers, type LucideIcon, Map, MapPinned, Route, TextSearch } from "lucide-react";
import type { Service } from "../api/model.ts";

type Words = {
  readonly icon: LucideIcon;
  /** What it is for, to somebody who never saw it. */
  readonly plain: string;
  /** Other vendors' interfaces that it answers. */
  readonly answers: readonly string[];
};

const KNOWN: Readonly<Record<string, Words>> = {
  maps: {
    icon: Map,
    plain:
      "Draws maps that people can move and zoom: styles, vector and raster tiles, fonts and icons, and a page that shows a map at once.",
    answers: ["MapTiler Maps", "Google Maps JavaScript API (a first map)", "Goong map tiles"],
  },
  geocoding: {
    icon: MapPinned,
    plain: "Finds the place of an address, and the address of a place on the map.",
    answers: ["MapTiler Geocoding", "Google Geocoding API", "Goong Geocode", "Apple geocode and reverseGeocode"],
  },
  places: {
    icon: TextSearch,
    plain: "Suggests places while somebody types, and tells what is known about one.",
    answers: ["Google Places API", "Goong Place", "Apple search and searchAutocomplete"],
  },
  static: {
    icon: Image,
    plain: "Makes a picture of a map, with markers and paths, for e-mails, documents and previews.",
    answers: ["MapTiler Static Maps", "Google Maps Static API", "Apple Web Snapshots"],
  },
  embed: {
    icon: Frame,
    plain: "Puts a map with a card about a place into any page, by an address in a frame: no code.",
    answers: ["Google Maps Embed API (a place)"],
  },
  directions: {
    icon: Route,
    plain: "Finds the way between places, and how far and how long it is, by the routing server of this installation.",
    answers: ["Goong Direction and DistanceMatrix", "Apple etas"],
  },
};

/** A service in plain words; one that the operator added speaks for itself. */
export function serviceWords({ id, description }: Pick<Service, "id" | "description">): Words {
  return KNOWN[id] ?? { icon: Layers, plain: description, answers: [] };
}

/** Whether a service has all of these words in its name, its descriptions or what it answers. */
export function isFound(service: Pick<Service, "id" | "title" | "description">, find: string): boolean {
  const { plain, answers } = serviceWords(service);
  const text = [service.id, service.title, service.description, plain, ...answers].join(" ").toLowerCase();
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
