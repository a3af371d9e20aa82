import { merge, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { type Feature, type Geometry, type Position, feature } from "../geometry/feature.ts";
import type { State } from "../sources/read-states.ts";
import { isDisputed, polityOf } from "./polity.ts";

/** What is derived from the states by dissolving the lines between them. */
export type LandAndBorders = {
  land: Geometry;
  coast: Feature;
  borders: Feature[];
  /** Merged area of every polity. */
  countries: Map<string, Geometry>;
};

type Piece = { properties: { polity: string; minZoom: number } };

/** Dissolves states into land, countries, coast line and border lines that share every vertex. */
export function landAndBorders(states: State[]): LandAndBorders {
  const pieces = states.map((state) => ({
    ...feature(state.geometry, { polity: polityOf(state), minZoom: state.minZoom }),
  }));
  const shared = topology({ states: { type: "FeatureCollection", features: pieces } as never }, 1e6);
  const all = shared.objects["states"] as never;
  const geometries = (shared.objects["states"] as unknown as { geometries: Piece[] }).geometries;
  const lines = (keep: (a: Piece, b: Piece) => boolean) =>
    mesh(shared as never, all, keep as never) as unknown as Geometry;
  const countries = new Map<string, Geometry>();
  for (const [polity, members] of Map.groupBy(geometries, (piece) => piece.properties.polity)) {
    countries.set(polity, merge(shared as never, members as never) as Geometry);
  }
  return {
    land: merge(shared as never, geometries as never) as Geometry,
    coast: feature(withoutMapEdge(lines((a, b) => a === b)), { kind: "coastline" }),
    borders: [...countryBorders(lines), ...stateBorders(lines)],
    countries,
  };
}

type LinesWhere = (keep: (a: Piece, b: Piece) => boolean) => Geometry;

function countryBorders(lines: LinesWhere): Feature[] {
  const between = (disputed: boolean) =>
    lines((a, b) => {
      const [one, other] = [a.properties.polity, b.properties.polity];
      return one !== other && isDisputed(one, other) === disputed;
    });
  const properties = { kind: "country", kind_detail: 2, min_zoom: 0, sort_rank: 289 };
  return [feature(between(false), properties), feature(between(true), { ...properties, disputed: true })];
}

/** States of big countries appear first; Natural Earth says at which zoom. */
function stateBorders(lines: LinesWhere): Feature[] {
  const zooms = [3, 4, 5, 6, 7];
  const zoomOf = (piece: Piece) => Math.min(7, Math.max(3, Math.floor(piece.properties.minZoom) - 1));
  return zooms.map((zoom) =>
    feature(
      lines((a, b) => {
        const inside = a !== b && a.properties.polity === b.properties.polity;
        return inside && Math.max(zoomOf(a), zoomOf(b)) === zoom;
      }),
      { kind: "region", kind_detail: 4, min_zoom: zoom, sort_rank: 300 },
    ),
  );
}

/** Cuts the coast where it only follows the edge of the map: the antimeridian and the pole. */
function withoutMapEdge(geometry: Geometry): Geometry {
  if (geometry.type !== "MultiLineString") return geometry;
  const kept: Position[][] = [];
  for (const line of geometry.coordinates) {
    let run: Position[] = [];
    for (const [index, position] of line.entries()) {
      const previous = line[index - 1];
      if (previous !== undefined && followsEdge(previous, position)) {
        if (run.length > 1) kept.push(run);
        run = [];
      }
      run.push(position);
    }
    if (run.length > 1) kept.push(run);
  }
  return { type: "MultiLineString", coordinates: kept };
}

function followsEdge(a: Position, b: Position): boolean {
  const atDateLine = Math.abs(a[0]) > 179.98 && Math.abs(b[0]) > 179.98;
  return atDateLine || (a[1] < -85.1 && b[1] < -85.1);
}
