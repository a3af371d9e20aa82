import type { SpotlightActionData } from "@mantine/spotlight";

type Shown = Required<Pick<SpotlightActionData, "id" | "label" | "description" | "leftSection" | "onClick">>;
type Ranked = Shown & { readonly rank: number | null };

/** What fits, the best first; equals keep their order. */
export function bestFirst(ranked: readonly Ranked[]): SpotlightActionData[] {
  return ranked
    .filter(({ rank }) => rank !== null)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ id, label, description, leftSection, onClick }) => ({ id, label, description, leftSection, onClick }));
}
