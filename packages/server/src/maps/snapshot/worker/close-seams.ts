import ExecutorGroup from "ol/render/canvas/ExecutorGroup.js";

/**
 * Makes OpenLayers cut each tile at whole pixels, outward. It cuts where the tile ends, in the middle of a pixel for most views,
 * and what two half-covered pixels leave open shows as a thin line through every sea; MapLibre has no such lines.
 */
export function closeSeams(): void {
  ExecutorGroup.prototype.clip = function clip(context, transform) {
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = this.getClipCoords(transform) ?? [];
    const [left, right] = [Math.floor(Math.min(x1, x2) + ALMOST), Math.ceil(Math.max(x1, x2) - ALMOST)];
    const [top, bottom] = [Math.floor(Math.min(y1, y2) + ALMOST), Math.ceil(Math.max(y1, y2) - ALMOST)];
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
  };
}

/** An edge this near to a whole pixel is on it. */
const ALMOST = 0.01;
