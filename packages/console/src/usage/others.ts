/** Under this the server counts the values that are not told one by one. */
export const OTHERS = "(other)";
