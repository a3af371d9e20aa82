/** Something a key can be used for. The built-in ones are below; an operator may add others by configuration. */
export type ServiceId = string;

/** The services that Latchkey knows without any configuration, with the words the console shows. */
export const BUILT_IN_SERVICES: readonly {
  readonly id: ServiceId;
  readonly title: string;
  readonly description: string;
}[] = Object.freeze([
  { id: "maps", title: "Maps", description: "Styles, tiles, fonts, sprites and the map viewer." },
  { id: "geocoding", title: "Geocoding", description: "Addresses to coordinates, and coordinates to addresses." },
  { id: "places", title: "Places", description: "Suggestions while a person types, and the details of a place." },
  { id: "static", title: "Static images", description: "A map as a picture, for e-mail, print and previews." },
  { id: "embed", title: "Embed", description: "A map with a place card, in a frame, by its address alone." },
]);
