import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { Notice } from "../map/notice.ts";
import { RefusalDesk } from "../map/refusal-desk.ts";
import { RefusalWatch } from "../map/refusal-watch.ts";
import { transformAfter } from "../map/transform-after.ts";
import { Camera, mapLibreZoom } from "./camera.ts";
import { LatLng, type LatLngLiteral, lngLatOf } from "./lat-lng.ts";
import type { LatLngBounds, LatLngBoundsLiteral } from "./lat-lng-bounds.ts";
import { Listened } from "./listeners.ts";
import type { MapHost } from "./map-host.ts";
import { showMark } from "./show-mark.ts";
import { styleOfMapType } from "./style-of-map-type.ts";
import { refusalContent } from "./refusal-content.ts";
import { printUnknownOptions } from "./unknown-options.ts";

/** The options of `google.maps.Map` that mean something here. */
export type GoogleMapOptions = {
  readonly center?: LatLng | LatLngLiteral;
  readonly zoom?: number;
  readonly minZoom?: number;
  readonly maxZoom?: number;
  /** `roadmap`, or a style of the server. */
  readonly mapTypeId?: string;
  readonly disableDefaultUI?: boolean;
  readonly zoomControl?: boolean;
  readonly gestureHandling?: string;
};

/** `google.maps.Map`, drawn by MapLibre. What the server refuses is told in its place. */
export class GoogleMap extends Listened {
  /** MapLibre's map, for what is not here; `null` where the page was refused. */
  readonly maplibre: MapLibreMap | null;
  readonly #element: HTMLElement;
  readonly #camera: Camera;

  constructor(host: MapHost, element: HTMLElement, options: GoogleMapOptions = {}) {
    super();
    if (!(element instanceof HTMLElement))
      throw new TypeError("Map: Expected mapDiv of type HTMLElement: make the map after its element.");
    printUnknownOptions("google.maps.Map", options, OPTIONS);
    this.#element = element;
    const center = new LatLng(options.center ?? { lat: 0, lng: 0 });
    const zoom = options.zoom ?? 3;
    element.style.backgroundColor ||= GREY;
    this.maplibre = host.refusal === null ? draw(host, { element, options, center, zoom }) : null;
    this.#camera = new Camera(this.maplibre, { center, zoom });
    if (host.refusal !== null) new Notice(element).show(refusalContent(host.refusal), "card");
    if (host.notice !== null) showMark(element, host.notice);
    if (this.maplibre !== null) this.#passOn(this.maplibre);
  }

  getDiv(): HTMLElement {
    return this.#element;
  }

  getCenter(): LatLng {
    return this.#camera.center;
  }

  setCenter(center: LatLng | LatLngLiteral): void {
    this.#camera.look(center, "jump");
  }

  panTo(center: LatLng | LatLngLiteral): void {
    this.#camera.look(center, "pan");
  }

  getZoom(): number {
    return this.#camera.zoom;
  }

  setZoom(zoom: number): void {
    this.#camera.zoomTo(zoom);
  }

  getBounds(): LatLngBounds | undefined {
    return this.#camera.bounds;
  }

  fitBounds(bounds: LatLngBounds | LatLngBoundsLiteral, padding = 40): void {
    this.#camera.fit(bounds, padding);
  }

  #passOn(map: MapLibreMap): void {
    for (const [theirs, names] of EVENTS) map.on(theirs, () => names.forEach((name) => this.trigger(name)));
    for (const [theirs, name] of MOUSE_EVENTS)
      map.on(theirs, (event: MapMouseEvent) => {
        // A click on a marker or an open window is not one on the map.
        if (event.originalEvent.target !== map.getCanvas()) return;
        const { lat, lng } = event.lngLat;
        this.trigger(name, { latLng: new LatLng(lat, lng), domEvent: event.originalEvent });
      });
  }
}

const GREY = "#e5e3df";
const OPTIONS: ReadonlySet<string> = new Set([
  ..."center zoom minZoom maxZoom mapTypeId disableDefaultUI zoomControl gestureHandling".split(" "),
  // Google's ids of styles mean nothing here, but its advanced markers ask for one.
  "mapId",
]);
const EVENTS = [
  ["move", ["center_changed", "bounds_changed"]],
  ["zoom", ["zoom_changed"]],
  ["idle", ["idle", "tilesloaded"]],
  ["dragstart", ["dragstart"]],
  ["drag", ["drag"]],
  ["dragend", ["dragend"]],
] as const;
const MOUSE_EVENTS = [
  ["click", "click"],
  ["dblclick", "dblclick"],
  ["contextmenu", "rightclick"],
  ["mousemove", "mousemove"],
] as const;

type Drawing = {
  readonly element: HTMLElement;
  readonly options: GoogleMapOptions;
  readonly center: LatLng;
  readonly zoom: number;
};

function draw({ connection, maplibre }: MapHost, { element, options, center, zoom }: Drawing): MapLibreMap | null {
  if (maplibre === null) return null;
  const style = `${connection.server}/maps/${styleOfMapType(options.mapTypeId)}/style.json`;
  const map = new maplibre.Map({
    container: element,
    style,
    center: lngLatOf(center),
    zoom: mapLibreZoom(zoom),
    interactive: options.gestureHandling !== "none",
    cooperativeGestures: options.gestureHandling === "cooperative",
    transformRequest: transformAfter(null, connection),
    ...(options.minZoom !== undefined && { minZoom: mapLibreZoom(options.minZoom) }),
    ...(options.maxZoom !== undefined && { maxZoom: mapLibreZoom(options.maxZoom) }),
  });
  if (options.zoomControl ?? options.disableDefaultUI !== true)
    map.addControl(new maplibre.NavigationControl({ showCompass: false }), "bottom-right");
  const desk = new RefusalDesk(element);
  const watch = new RefusalWatch({ map, connection, desk, style: () => style, onRefused: () => {} });
  map.once("remove", () => watch.close());
  return map;
}
