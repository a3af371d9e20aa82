/** Something a key can be used for. The built-in ones are below; an operator may add others by configuration. */
export type ServiceId = string;

type ServiceWords = { readonly id: ServiceId; readonly title: string; readonly description: string };

/** The services that Latchkey knows without any configuration, with the words the console shows. */
export const BUILT_IN_SERVICES: readonly ServiceWords[] = Object.freeze([
  { id: "maps", title: "Maps", description: "Styles, tiles, fonts, sprites and the map viewer." },
  { id: "geocoding", title: "Geocoding", description: "Addresses to coordinates, and coordinates to addresses." },
  { id: "places", title: "Places", description: "Suggestions while a person types, and the details of a place." },
  { id: "static", title: "Static images", description: "A map as a picture, for e-mail, print and previews." },
  { id: "embed", title: "Embed", description: "A map with a place card, in a frame, by its address alone." },
]);

/** The service that a server has besides them when it knows a routing engine. */
export const DIRECTIONS_SERVICE: ServiceWords = Object.freeze({
  id: "directions",
  title: "Directions and travel times",
  description: "Ways between places, and how far and how long they are.",
});
