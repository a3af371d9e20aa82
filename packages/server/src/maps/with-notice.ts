/** An attribution with words that must be seen beside it; `undefined` where there is nothing to say. */
export function withNotice(attribution: string | null, notice: string | undefined): string | undefined {
  const parts = [attribution, notice].filter((part) => part !== null && part !== undefined && part !== "");
  return parts.length === 0 ? undefined : parts.join(" | ");
}
