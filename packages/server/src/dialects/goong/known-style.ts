/** What Goong's map library knows of a style: it is a fork of Mapbox GL JS 1.x. Source: its `style-spec/reference/v8.json`. */
export const KNOWN_STYLE_FIELDS: ReadonlySet<string> = words(
  "version name metadata center zoom bearing pitch light sources sprite glyphs transition layers",
);

/** Types of sources that it can load. */
export const KNOWN_SOURCE_TYPES: ReadonlySet<string> = words("vector raster raster-dem geojson video image");

/** Fields of a layer. */
export const KNOWN_LAYER_FIELDS: ReadonlySet<string> = words(
  "id type metadata source source-layer minzoom maxzoom filter layout paint",
);

/** Properties of layers by the type of the layer, paint and layout together. */
export const KNOWN_PROPERTIES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["background", words("background-color background-pattern background-opacity visibility")],
  [
    "fill",
    words(`fill-antialias fill-opacity fill-color fill-outline-color fill-translate fill-translate-anchor fill-pattern
      fill-sort-key visibility`),
  ],
  [
    "line",
    words(`line-opacity line-color line-translate line-translate-anchor line-width line-gap-width line-offset line-blur
      line-dasharray line-pattern line-gradient line-cap line-join line-miter-limit line-round-limit line-sort-key visibility`),
  ],
  [
    "symbol",
    words(`icon-opacity icon-color icon-halo-color icon-halo-width icon-halo-blur icon-translate icon-translate-anchor
      text-opacity text-color text-halo-color text-halo-width text-halo-blur text-translate text-translate-anchor
      symbol-placement symbol-spacing symbol-avoid-edges symbol-sort-key symbol-z-order icon-allow-overlap
      icon-ignore-placement icon-optional icon-rotation-alignment icon-size icon-text-fit icon-text-fit-padding icon-image
      icon-rotate icon-padding icon-keep-upright icon-offset icon-anchor icon-pitch-alignment text-pitch-alignment
      text-rotation-alignment text-field text-font text-size text-max-width text-line-height text-letter-spacing
      text-justify text-radial-offset text-variable-anchor text-anchor text-max-angle text-writing-mode text-rotate
      text-padding text-keep-upright text-transform text-offset text-allow-overlap text-ignore-placement text-optional
      visibility`),
  ],
  [
    "raster",
    words(`raster-opacity raster-hue-rotate raster-brightness-min raster-brightness-max raster-saturation raster-contrast
      raster-resampling raster-fade-duration visibility`),
  ],
  [
    "circle",
    words(`circle-radius circle-color circle-blur circle-opacity circle-translate circle-translate-anchor
      circle-pitch-scale circle-pitch-alignment circle-stroke-width circle-stroke-color circle-stroke-opacity
      circle-sort-key visibility`),
  ],
  [
    "fill-extrusion",
    words(`fill-extrusion-opacity fill-extrusion-color fill-extrusion-translate fill-extrusion-translate-anchor
      fill-extrusion-pattern fill-extrusion-height fill-extrusion-base fill-extrusion-vertical-gradient visibility`),
  ],
  ["heatmap", words("heatmap-radius heatmap-weight heatmap-intensity heatmap-color heatmap-opacity visibility")],
  [
    "hillshade",
    words(`hillshade-illumination-direction hillshade-illumination-anchor hillshade-exaggeration hillshade-shadow-color
      hillshade-highlight-color hillshade-accent-color visibility`),
  ],
]);

/** Operators of expressions, kinds of interpolation, and operators of the older filters. */
export const KNOWN_OPERATORS: ReadonlySet<string> = words(
  `let var literal array at in case match coalesce step interpolate interpolate-hcl interpolate-lab ln2 pi e typeof string
  number boolean object collator format image number-format to-string to-number to-boolean to-rgba to-color rgb rgba get has
  length properties feature-state geometry-type id zoom heatmap-density line-progress accumulated + * - / % ^ sqrt log10 ln
  log2 sin cos tan asin acos atan min max round abs ceil floor == != > < >= <= all any ! is-supported-script upcase downcase
  concat resolved-locale linear exponential cubic-bezier none !in !has`,
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
