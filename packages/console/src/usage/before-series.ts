/** The line of the period before. */
export const BEFORE = { id: "before", label: "The period before", color: "#7C8797" } as const;
