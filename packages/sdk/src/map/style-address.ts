import type { MapOptions } from "./map-options.ts";

/** What MapLibre takes for a style: a name such as `streets` is one of the server's, anything else is an address already, or a style. */
export function styleAddress<Style extends NonNullable<MapOptions["style"]>>(
  style: Style,
  baseUrl: string,
): Style | string {
  return typeof style === "string" && /^[\w-]+$/.test(style) ? `${baseUrl}/maps/${style}/style.json` : style;
}
