/** The token of an `Authorization: Bearer ...` header, or `null` where the header says something else. */
export function bearerToken(authorization: string): string | null {
  return /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? null;
}
