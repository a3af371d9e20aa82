import { readFileSync } from "node:fs";
import { packageFile } from "../paths.ts";

/** A round badge of 19 pixels with a maki icon in it, as SVG. */
export function badge(icon: string, fill: string, ink: string, rim: string): string {
  const glyph = icon === "" ? dot(ink) : makiPaths(icon, ink);
  return svg(
    19,
    19,
    `<circle cx="9.5" cy="9.5" r="8.4" fill="${fill}" stroke="${rim}" stroke-width="1.2"/>
    <g transform="translate(4.1 4.1) scale(0.72)">${glyph}</g>`,
  );
}

/** Wraps drawing instructions into an SVG document of a size in pixels. */
export function svg(width: number, height: number, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}

function makiPaths(icon: string, ink: string): string {
  const source = readFileSync(packageFile("@mapbox/maki", `icons/${icon}.svg`), "utf8");
  const body = source.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>[\s\S]*$/, "");
  return `<g fill="${ink}">${body}</g>`;
}

function dot(ink: string): string {
  return `<circle cx="7.5" cy="7.5" r="2.6" fill="${ink}"/>`;
}
