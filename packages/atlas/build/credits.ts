/** The credit that must be shown wherever data of a source is shown, as HTML. */
export const attributions = {
  naturalEarth: '<a href="https://www.naturalearthdata.com/">Natural Earth</a>',
  geonames: '<a href="https://www.geonames.org/">GeoNames</a>',
  openStreetMap: '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a>',
};

/** Credit of the world archive. */
export const worldAttribution = `${attributions.naturalEarth} · ${attributions.geonames}`;

/** Credit of the cities archive. */
export const citiesAttribution = attributions.openStreetMap;

/** Credit of geocoding results. */
export const gazetteerAttribution = `${attributions.geonames} · ${attributions.naturalEarth} · ${attributions.openStreetMap}`;
