import type { SKRSContext2D } from "@napi-rs/canvas";
import type { Corner } from "#maps/snapshot/snapshot-question.ts";
import { FONT_FAMILY } from "./register-fonts.ts";

const FONT_PIXELS = 10;
const LINE_PIXELS = 13;
const PADDING = 4;

/** Writes where the data is from into a corner, in as many lines as it takes. */
export function drawAttribution(
  context: SKRSContext2D,
  picture: {
    readonly width: number;
    readonly height: number;
    readonly attribution: { readonly text: string; readonly corner: Corner };
  },
): void {
  const { width, height, attribution } = picture;
  context.save();
  context.font = `${FONT_PIXELS}px "${FONT_FAMILY}"`;
  const lines = wrap(context, attribution.text, width - 2 * PADDING);
  const boxWidth = Math.min(width, Math.max(...lines.map((line) => context.measureText(line).width)) + 2 * PADDING);
  const boxHeight = Math.min(height, lines.length * LINE_PIXELS + PADDING);
  const left = attribution.corner.endsWith("right") ? width - boxWidth : 0;
  const top = attribution.corner.startsWith("bottom") ? height - boxHeight : 0;
  context.fillStyle = "rgba(255,255,255,0.78)";
  context.fillRect(left, top, boxWidth, boxHeight);
  context.fillStyle = "#2f2f2f";
  context.textBaseline = "alphabetic";
  for (const [index, line] of lines.entries()) {
    context.fillText(line, left + PADDING, top + PADDING / 2 + LINE_PIXELS * index + FONT_PIXELS, width - 2 * PADDING);
  }
  context.restore();
}

function wrap(context: SKRSContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
