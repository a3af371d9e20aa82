/** How far out, in cells, the world map must put a cell before it counts as open sea. */
const openSea = 30;

/** Cells that open sea reaches without crossing land: 1 for sea. What it cannot reach is land. */
export function reachableSea(land: Uint8Array, worldDistance: Float64Array, width: number, height: number): Uint8Array {
  const sea = new Uint8Array(land.length);
  const queue: number[] = [];
  const visit = (index: number) => {
    if (sea[index] === 1 || land[index] === 1) return;
    sea[index] = 1;
    queue.push(index);
  };
  for (const [index, distance] of worldDistance.entries()) if (distance < -openSea) visit(index);
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    const [column, row] = [index % width, Math.floor(index / width)];
    if (column > 0) visit(index - 1);
    if (column < width - 1) visit(index + 1);
    if (row > 0) visit(index - width);
    if (row < height - 1) visit(index + width);
  }
  return sea;
}
