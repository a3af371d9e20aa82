/** Whether the header contains the part, upper and lower case told apart, as MapTiler does; an empty part matches nothing. */
export function matchUserAgent(part: string, userAgent: string): boolean {
  return part !== "" && userAgent.includes(part);
}
