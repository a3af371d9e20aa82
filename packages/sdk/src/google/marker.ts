import type { GoogleMap } from "./google-map.ts";
import { LatLng, type LatLngLiteral } from "./lat-lng.ts";
import type { MapHost } from "./map-host.ts";
import { Pin } from "./pin.ts";
import { printUnknownOptions } from "./unknown-options.ts";

/** The options of `google.maps.Marker` that mean something here. */
export type MarkerOptions = {
  readonly position?: LatLng | LatLngLiteral;
  readonly map?: GoogleMap | null;
  readonly title?: string;
  readonly draggable?: boolean;
  /** The address of a picture. */
  readonly icon?: string;
};

/** `google.maps.Marker`. */
export class Marker extends Pin {
  constructor(host: MapHost, options: MarkerOptions = {}) {
    printUnknownOptions("google.maps.Marker", options, OPTIONS);
    super(host, {
      position: options.position ?? null,
      map: options.map ?? null,
      title: options.title ?? "",
      content: iconOf(options.icon),
      isDraggable: options.draggable ?? false,
    });
  }

  getPosition(): LatLng | null {
    const { position } = this.settings;
    return position === null ? null : new LatLng(position);
  }

  setPosition(position: LatLng | LatLngLiteral | null): void {
    this.change({ position });
  }

  getMap(): GoogleMap | null {
    return this.settings.map;
  }

  setMap(map: GoogleMap | null): void {
    this.change({ map });
  }

  getTitle(): string {
    return this.settings.title;
  }

  setTitle(title: string): void {
    this.change({ title });
  }
}

const OPTIONS: ReadonlySet<string> = new Set(["position", "map", "title", "draggable", "icon"]);

function iconOf(icon: unknown): HTMLElement | null {
  if (typeof icon !== "string") return null;
  const image = new Image();
  image.src = icon;
  return image;
}
