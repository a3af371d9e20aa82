import {
  KNOWN_LAYER_FIELDS,
  KNOWN_OPERATORS,
  KNOWN_PROPERTIES,
  KNOWN_SOURCE_TYPES,
  KNOWN_STYLE_FIELDS,
} from "./known-style.ts";

/** A JSON object of which little is known. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * A MapLibre style as Goong's map library can draw it. That library draws nothing at all of a style with a single word that it
 * does not know, so such words are left out: a property falls back to its default; a source, or a layer whose type or filter is
 * unknown, is gone.
 */
export function downgradeStyle(style: Fields): Fields {
  const sources = entriesOf(style["sources"]).filter(([, source]) =>
    KNOWN_SOURCE_TYPES.has(String(fieldsOf(source)["type"])),
  );
  const names = new Set(sources.map(([name]) => name));
  const layers = listOf(style["layers"]).map(fieldsOf).filter(isDrawable(names)).map(downgradeLayer);
  const sprite = spriteOf(style["sprite"]);
  return {
    ...only(style, KNOWN_STYLE_FIELDS),
    sources: Object.fromEntries(sources),
    layers,
    ...(sprite === undefined ? {} : { sprite }),
  };
}

function isDrawable(sources: ReadonlySet<string>): (layer: Fields) => boolean {
  return ({ type, source, filter }) =>
    KNOWN_PROPERTIES.has(String(type)) && (typeof source !== "string" || sources.has(source)) && isKnown(filter);
}

function downgradeLayer(layer: Fields): Fields {
  const known = KNOWN_PROPERTIES.get(String(layer["type"])) ?? new Set();
  const downgrade = (properties: unknown): Fields =>
    Object.fromEntries(entriesOf(properties).filter(([name, value]) => known.has(name) && isValueKnown(name, value)));
  const { paint, layout, ...rest } = layer;
  return {
    ...only(rest, KNOWN_LAYER_FIELDS),
    ...(paint === undefined ? {} : { paint: downgrade(paint) }),
    ...(layout === undefined ? {} : { layout: downgrade(layout) }),
  };
}

/** A list of names is a value of these, and would be an expression of any other. */
const LISTS_OF_NAMES: ReadonlySet<string> = new Set(["text-font", "text-variable-anchor", "text-writing-mode"]);

function isValueKnown(name: string, value: unknown): boolean {
  if (name === "icon-padding") return !Array.isArray(value) || typeof value[0] === "string";
  const isNames = LISTS_OF_NAMES.has(name) && listOf(value).every((each) => typeof each === "string");
  return isNames || isKnown(value);
}

/** Whether every operator in an expression is known; constants are. */
function isKnown(value: unknown): boolean {
  if (!Array.isArray(value)) return entriesOf(value).every(([, inner]) => isKnown(inner));
  const [operator, ...parts] = listOf(value);
  if (typeof operator !== "string") return value.every(isKnown);
  if (!KNOWN_OPERATORS.has(operator)) return false;
  if (operator === "literal") return true;
  // Every other part of a match is a label or a list of labels.
  if (operator === "match") return parts.every((part, at) => (at % 2 === 1 && at < parts.length - 1) || isKnown(part));
  return parts.every(isKnown);
}

/** Several sprites are newer; the one called `default` stands for all. */
function spriteOf(sprite: unknown): unknown {
  if (!Array.isArray(sprite)) return sprite;
  const sprites = listOf(sprite).map(fieldsOf);
  return (sprites.find(({ id }) => id === "default") ?? sprites[0])?.["url"];
}

function only(fields: Fields, known: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => known.has(name)));
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return Object.entries(fieldsOf(value));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
