import { AdvancedMarkerElement, type AdvancedMarkerOptions } from "./advanced-marker-element.ts";
import { Geocoder } from "./geocoder.ts";
import { GoogleMap, type GoogleMapOptions } from "./google-map.ts";
import { InfoWindow, type InfoWindowOptions } from "./info-window.ts";
import { LatLng } from "./lat-lng.ts";
import { LatLngBounds } from "./lat-lng-bounds.ts";
import { event } from "./listeners.ts";
import type { MapHost } from "./map-host.ts";
import { Marker, type MarkerOptions } from "./marker.ts";

/** What stands in `google.maps`. */
export type GoogleNamespace = ReturnType<typeof googleNamespace>;

/** `google.maps`, as far as a first map needs it: its classes make what belongs to this page's maps. */
export function googleNamespace(host: MapHost) {
  const classes = classesFor(host);
  const { Map, Marker: MarkerOfHost, AdvancedMarkerElement: Advanced, InfoWindow: Window, Geocoder: OfHost } = classes;
  const marker = { AdvancedMarkerElement: Advanced, Marker: MarkerOfHost };
  const libraries: Readonly<Record<string, object>> = {
    core: { LatLng, LatLngBounds, event },
    maps: { Map, InfoWindow: Window, MapTypeId },
    marker,
    geocoding: { Geocoder: OfHost, GeocoderStatus },
  };
  return {
    Map,
    LatLng,
    LatLngBounds,
    Marker: MarkerOfHost,
    InfoWindow: Window,
    Geocoder: OfHost,
    marker,
    event,
    MapTypeId,
    GeocoderStatus,
    version: "latchkey",
    async importLibrary(name: string): Promise<object> {
      const library = libraries[name];
      if (library !== undefined) return library;
      const known = Object.keys(libraries).join(", ");
      throw new Error(`Latchkey has no library "${name}" of google.maps; it has: ${known}.`);
    },
  };
}

const MapTypeId = { ROADMAP: "roadmap", SATELLITE: "satellite", HYBRID: "hybrid", TERRAIN: "terrain" } as const;
const GeocoderStatus = Object.fromEntries(
  "OK ZERO_RESULTS INVALID_REQUEST REQUEST_DENIED OVER_QUERY_LIMIT OVER_DAILY_LIMIT UNKNOWN_ERROR ERROR"
    .split(" ")
    .map((status) => [status, status]),
);

function classesFor(host: MapHost) {
  return {
    Map: class extends GoogleMap {
      constructor(element: HTMLElement, options?: GoogleMapOptions) {
        super(host, element, options);
      }
    },
    Marker: class extends Marker {
      constructor(options?: MarkerOptions) {
        super(host, options);
      }
    },
    AdvancedMarkerElement: class extends AdvancedMarkerElement {
      constructor(options?: AdvancedMarkerOptions) {
        super(host, options);
      }
    },
    InfoWindow: class extends InfoWindow {
      constructor(options?: InfoWindowOptions) {
        super(host, options);
      }
    },
    Geocoder: class extends Geocoder {
      constructor() {
        super(host);
      }
    },
  };
}
