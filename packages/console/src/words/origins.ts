/** An observed origin as people read it; an empty one was not sent. */
export function originLabel(origin: string): string {
  if (origin === "") return "no website named";
  if (origin === "(other)") return "many others";
  return origin;
}
