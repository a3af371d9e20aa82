import type { SKRSContext2D } from "@napi-rs/canvas";
import type { Marker } from "#maps/snapshot/read-markers.ts";
import { FONT_FAMILY } from "./register-fonts.ts";

const PIN_HEIGHT = 34;
const PIN_RADIUS = 11.5;
/** Below it a label is no more than a speck. */
const LEAST_SCALE_WITH_LABEL = 0.7;

/** Draws a pin so that its anchor is at a pixel: a disc that runs into a point, with a white hole, or its label in a larger one. */
export function drawPin(
  context: SKRSContext2D,
  marker: Marker,
  pixel: { readonly x: number; readonly y: number },
): void {
  const { scale } = marker;
  const [anchorX, anchorY] = marker.anchor;
  context.save();
  context.translate(pixel.x, pixel.y);
  context.scale(scale, scale);
  // The tip is at the origin from here on.
  context.translate((0.5 - anchorX) * 2 * PIN_RADIUS, (1 - anchorY) * PIN_HEIGHT);
  drawShape(context, marker.color);
  const label = scale < LEAST_SCALE_WITH_LABEL ? null : marker.label;
  context.fillStyle = "#ffffff";
  context.beginPath();
  context.arc(0, HEAD_Y, PIN_RADIUS * (label === null ? 0.38 : 0.7), 0, 2 * Math.PI);
  context.fill();
  if (label !== null) drawLabel(context, label);
  context.restore();
}

const HEAD_Y = PIN_RADIUS - PIN_HEIGHT;

function drawShape(context: SKRSContext2D, color: string): void {
  context.fillStyle = "rgba(0,0,0,0.22)";
  context.beginPath();
  context.ellipse(0, 0, 6, 2.5, 0, 0, 2 * Math.PI);
  context.fill();
  const [right, left] = [Math.PI * 0.16, Math.PI * 0.84];
  context.beginPath();
  context.arc(0, HEAD_Y, PIN_RADIUS, left, right);
  context.quadraticCurveTo(4, HEAD_Y + 13, 0, 0);
  context.quadraticCurveTo(-4, HEAD_Y + 13, PIN_RADIUS * Math.cos(left), HEAD_Y + PIN_RADIUS * Math.sin(left));
  context.closePath();
  context.fillStyle = color;
  context.fill();
  context.strokeStyle = "rgba(255,255,255,0.9)";
  context.lineWidth = 1.5;
  context.stroke();
}

function drawLabel(context: SKRSContext2D, label: string): void {
  const room = PIN_RADIUS * 1.2;
  context.font = `bold ${label.length > 1 ? 10 : 12}px "${FONT_FAMILY}"`;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.fillStyle = "#22293a";
  context.fillText(label, 0, HEAD_Y + (label.length > 1 ? 3.6 : 4.3), room);
}
