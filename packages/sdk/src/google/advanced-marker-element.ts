import type { GoogleMap } from "./google-map.ts";
import type { LatLng, LatLngLiteral } from "./lat-lng.ts";
import type { Listener, MapsEventListener } from "./listeners.ts";
import type { MapHost } from "./map-host.ts";
import { Pin } from "./pin.ts";
import { printUnknownOptions } from "./unknown-options.ts";

/** The options of `google.maps.marker.AdvancedMarkerElement` that mean something here. */
export type AdvancedMarkerOptions = {
  readonly position?: LatLng | LatLngLiteral | null;
  readonly map?: GoogleMap | null;
  readonly title?: string;
  readonly content?: HTMLElement | null;
  readonly gmpDraggable?: boolean;
};

/** `google.maps.marker.AdvancedMarkerElement`: here it is no element of the page's, but holds one. */
export class AdvancedMarkerElement extends Pin {
  constructor(host: MapHost, options: AdvancedMarkerOptions = {}) {
    printUnknownOptions("google.maps.marker.AdvancedMarkerElement", options, OPTIONS);
    super(host, {
      position: options.position ?? null,
      map: options.map ?? null,
      title: options.title ?? "",
      content: options.content ?? null,
      isDraggable: options.gmpDraggable ?? false,
    });
  }

  /** Google's newer name of the same. */
  addEventListener(name: string, listener: Listener): MapsEventListener {
    return this.addListener(name.replace(/^gmp-/, ""), listener);
  }

  get position(): LatLng | LatLngLiteral | null {
    return this.settings.position;
  }

  set position(position: LatLng | LatLngLiteral | null) {
    this.change({ position });
  }

  get map(): GoogleMap | null {
    return this.settings.map;
  }

  set map(map: GoogleMap | null) {
    this.change({ map });
  }

  get title(): string {
    return this.settings.title;
  }

  set title(title: string) {
    this.change({ title });
  }

  get content(): HTMLElement | null {
    return this.settings.content;
  }

  set content(content: HTMLElement | null) {
    this.change({ content });
  }
}

const OPTIONS: ReadonlySet<string> = new Set(["position", "map", "title", "content", "gmpDraggable"]);
