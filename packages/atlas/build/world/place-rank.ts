const rankSteps = [
  ...[1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000],
  ...[1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000, 50_000_000, 100_000_000],
];

/** Population on the scale that the Protomaps schema uses, 0 to 16. */
export function populationRank(population: number): number {
  return rankSteps.filter((step) => population >= step).length;
}
