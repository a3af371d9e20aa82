/** Series colours in an order that colour-blind people can tell apart. */
export const SERIES_COLORS = ["#0F766E", "#B45309", "#4F46E5", "#BE185D", "#0369A1", "#65A30D"] as const;

/** Red tones for refusals, stacked on top of what was allowed. */
export const REFUSAL_COLORS = ["#B42318", "#DE4A3D", "#F08A80", "#7B1A14", "#CB3226", "#F5B1AA"] as const;

/** What is left after the first few series. */
export const OTHER_COLOR = "#8D887B";
