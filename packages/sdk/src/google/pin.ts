import type { Marker as MapLibreMarker } from "maplibre-gl";
import type { GoogleMap } from "./google-map.ts";
import { LatLng, type LatLngLiteral, lngLatOf } from "./lat-lng.ts";
import { Listened } from "./listeners.ts";
import type { MapHost } from "./map-host.ts";

/** A marker's place on a map, under either of Google's classes. */
export type MarkerSettings = {
  readonly position: LatLng | LatLngLiteral | null;
  readonly map: GoogleMap | null;
  readonly title: string;
  /** What stands at the place instead of a pin. */
  readonly content: HTMLElement | null;
  readonly isDraggable: boolean;
};

/** A pin or an element of the page's at a place; it is on a map while it has one and a position. */
export class Pin extends Listened {
  readonly #host: MapHost;
  #settings: MarkerSettings;
  #drawn: MapLibreMarker | null = null;

  constructor(host: MapHost, settings: MarkerSettings) {
    super();
    this.#host = host;
    this.#settings = settings;
    this.#draw();
  }

  get settings(): MarkerSettings {
    return this.#settings;
  }

  /** The element that is on the map; `null` where none is. */
  get drawnElement(): HTMLElement | null {
    return this.#drawn?.getElement() ?? null;
  }

  change(settings: Partial<MarkerSettings>): void {
    this.#settings = { ...this.#settings, ...settings };
    this.#drawn?.remove();
    this.#drawn = null;
    this.#draw();
  }

  #draw(): void {
    const { position, map, title, content, isDraggable } = this.#settings;
    const { maplibre } = this.#host;
    if (maplibre === null || !map?.maplibre || position === null) return;
    const looks = content === null ? { color: "#ea4335" } : { element: content, anchor: "bottom" as const };
    const drawn = new maplibre.Marker({ ...looks, draggable: isDraggable });
    drawn.setLngLat(lngLatOf(position)).addTo(map.maplibre);
    const element = drawn.getElement();
    element.title = title;
    element.addEventListener("click", (event) => {
      event.stopPropagation();
      this.trigger("click", { latLng: this.#position(), domEvent: event });
    });
    drawn.on("dragend", () => {
      const { lat, lng } = drawn.getLngLat();
      this.#settings = { ...this.#settings, position: new LatLng(lat, lng) };
      this.trigger("dragend", { latLng: this.#position() });
    });
    this.#drawn = drawn;
  }

  #position(): LatLng | null {
    return this.#settings.position === null ? null : new LatLng(this.#settings.position);
  }
}
