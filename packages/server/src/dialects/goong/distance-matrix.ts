import type { Matrix, Router } from "#app/ports/router.ts";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { answerRouted } from "./answer-routed.ts";
import { goongError } from "./goong-error.ts";
import { GoongQuery } from "./goong-query.ts";
import { GOONG_VEHICLES, goongTravel } from "./goong-travel.ts";

/** `/DistanceMatrix?origins=&destinations=`: from each to each. */
export async function distanceMatrix(router: Router, query: string): Promise<ServiceResponse> {
  const reader = new GoongQuery(query);
  const language = reader.language();
  const origins = reader.points("origins", "|");
  const destinations = reader.points("destinations", "|");
  const mode = reader.oneOf("vehicle", GOONG_VEHICLES, "car");
  if (reader.problem !== null) return goongError(400, "BAD_REQUEST", reader.problem);
  const routed = await router.matrix({ origins, destinations, mode });
  const nowhere = origins.map(() => destinations.map(() => null));
  return answerRouted(routed, (matrix) => rowsOf(matrix, language), rowsOf(nowhere, language));
}

function rowsOf(matrix: Matrix, language: string): object {
  const elementsOf = (row: Matrix[number]) =>
    row.map((travel) =>
      travel === null ? { status: "NOT_FOUND" } : Object.assign({ status: "OK" }, goongTravel(travel, language)),
    );
  return { rows: matrix.map((row) => ({ elements: elementsOf(row) })), status: "OK" };
}
