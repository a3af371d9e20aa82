import type { Popup } from "maplibre-gl";
import { GoogleMap } from "./google-map.ts";
import { type LatLng, type LatLngLiteral, lngLatOf } from "./lat-lng.ts";
import { Listened } from "./listeners.ts";
import type { MapHost } from "./map-host.ts";
import type { Pin } from "./pin.ts";
import { printUnknownOptions } from "./unknown-options.ts";

/** The options of `google.maps.InfoWindow` that mean something here. */
export type InfoWindowOptions = {
  /** HTML of the page's own, as with Google, or an element. */
  readonly content?: string | Node | null;
  readonly position?: LatLng | LatLngLiteral | null;
  readonly maxWidth?: number;
};

/** `google.maps.InfoWindow`. */
export class InfoWindow extends Listened {
  readonly #popup: Popup | null;
  #position: LatLng | LatLngLiteral | null;

  constructor({ maplibre }: MapHost, options: InfoWindowOptions = {}) {
    super();
    printUnknownOptions("google.maps.InfoWindow", options, OPTIONS);
    const { maxWidth = 360 } = options;
    this.#popup = maplibre === null ? null : new maplibre.Popup({ closeOnClick: false, maxWidth: `${maxWidth}px` });
    this.#position = options.position ?? null;
    this.#popup?.on("close", () => this.trigger("closeclick"));
    this.setContent(options.content ?? "");
  }

  setContent(content: string | Node): void {
    if (typeof content === "string") this.#popup?.setHTML(content);
    else this.#popup?.setDOMContent(content);
  }

  setPosition(position: LatLng | LatLngLiteral): void {
    this.#position = position;
    this.#popup?.setLngLat(lngLatOf(position));
  }

  /** `open({ map, anchor })`, or `open(map, anchor)` as it was before. */
  open(where: GoogleMap | { readonly map?: GoogleMap; readonly anchor?: Pin } | null = null, pin?: Pin): void {
    const isMap = where instanceof GoogleMap;
    const anchor = isMap ? pin : where?.anchor;
    const map = (isMap ? where : where?.map) ?? anchor?.settings.map;
    const position = anchor?.settings.position ?? this.#position;
    if (this.#popup === null || !map?.maplibre || !position) return;
    this.#popup.setOffset(anchor === undefined ? 0 : PIN_HEIGHT).setLngLat(lngLatOf(position));
    this.#popup.addTo(map.maplibre);
  }

  close(): void {
    this.#popup?.remove();
  }
}

const OPTIONS: ReadonlySet<string> = new Set(["content", "position", "maxWidth"]);
const PIN_HEIGHT = 36;
