/** Whether a text is an id of the gazetteer and no name. */
export function isPlaceId(text: string): boolean {
  return /^(?:country:[A-Z]{2}|state:[A-Z]{2}\.|geonames:\d|osm:[nwr]\d|street:|address:street:)/.test(text);
}
