import { useQueries, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { servicesQuery } from "../services/services-query.ts";
import { useProject } from "../shell/use-project.ts";
import { originLabel } from "../words/origins.ts";
import { outcomeTitle } from "../words/outcomes.ts";
import { type CountedName, countedNameQuery } from "./counted-name-query.ts";
import { OTHERS } from "./others.ts";
import type { Dimension } from "./usage-search.ts";

/** Past these, keys are shown by their ids: nobody reads that far down. */
const MOST_NAMES = 50;

/** How the values of each dimension are called: keys (those of `keyIds`, deleted ones too) and services by their names. */
export function useNames(keyIds: readonly string[]): (by: Dimension, value: string) => string {
  const project = useProject();
  const services = useQuery(servicesQuery(project.id)).data;
  const named = [...new Set(keyIds)].filter((id) => id !== "" && id !== OTHERS).slice(0, MOST_NAMES);
  const keyNames = useQueries({ queries: named.map((id) => countedNameQuery(project.id, id)), combine: allNames });
  return (by, value) => {
    if (value === OTHERS && by !== "origin") return "others";
    switch (by) {
      case "key":
        return value === "" ? "No known key" : (keyNames[value] ?? value);
      case "service":
        return services?.find((service) => service.id === value)?.title ?? value;
      case "outcome":
        return outcomeTitle(value);
      case "origin":
        return originLabel(value);
    }
  };
}

/** Names by id, once every question is answered: a chart is drawn anew for all names at once, not for each. */
function allNames(
  answers: readonly Pick<UseQueryResult<CountedName>, "data" | "isPending">[],
): Readonly<Record<string, string>> {
  if (answers.some(({ isPending }) => isPending)) return {};
  return Object.fromEntries(answers.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data.name]])));
}
