import type { Map as MapLibreMap } from "maplibre-gl";
import { LatLng, lngLatOf, type LatLngLiteral } from "./lat-lng.ts";
import { boxOf, LatLngBounds, type LatLngBoundsLiteral } from "./lat-lng-bounds.ts";

/** Where a map looks, in Google's terms; a map that was refused remembers it all the same. */
export class Camera {
  readonly #map: MapLibreMap | null;
  #center: LatLng;
  #zoom: number;

  constructor(map: MapLibreMap | null, start: { readonly center: LatLng; readonly zoom: number }) {
    this.#map = map;
    this.#center = start.center;
    this.#zoom = start.zoom;
  }

  get center(): LatLng {
    if (this.#map === null) return this.#center;
    const { lat, lng } = this.#map.getCenter();
    return new LatLng(lat, lng);
  }

  get zoom(): number {
    return this.#map === null ? this.#zoom : googleZoom(this.#map.getZoom());
  }

  /** `undefined` where there is no picture. */
  get bounds(): LatLngBounds | undefined {
    if (this.#map === null) return undefined;
    const box = this.#map.getBounds();
    return new LatLngBounds({ lat: box.getSouth(), lng: box.getWest() }, { lat: box.getNorth(), lng: box.getEast() });
  }

  look(at: LatLng | LatLngLiteral, how: "jump" | "pan"): void {
    this.#center = new LatLng(at);
    if (how === "jump") this.#map?.setCenter(lngLatOf(at));
    else this.#map?.panTo(lngLatOf(at));
  }

  zoomTo(zoom: number): void {
    this.#zoom = zoom;
    this.#map?.setZoom(mapLibreZoom(zoom));
  }

  fit(bounds: LatLngBounds | LatLngBoundsLiteral, padding: number): void {
    this.#center = new LatLngBounds(bounds).getCenter();
    this.#map?.fitBounds(boxOf(bounds), { padding, animate: false });
  }
}

/** Google counts zoom for tiles of 256 pixels, MapLibre for tiles of 512. */
export function mapLibreZoom(zoom: number): number {
  return zoom - 1;
}

function googleZoom(zoom: number): number {
  return zoom + 1;
}
