/** The page of the console on which an invitation is accepted. */
export function joinPath(token: string): string {
  return `/console/join?token=${token}`;
}
