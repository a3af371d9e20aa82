/** The backup codes in an answer of the sign-in library. */
export function backupCodesIn(answer: unknown): readonly string[] {
  const { backupCodes } = answer as { backupCodes?: readonly string[] };
  return backupCodes ?? [];
}

/** The address that an authenticator app reads from the picture, and the secret in it to be typed by hand. */
export function totpIn(answer: unknown): { readonly uri: string; readonly secret: string } {
  const { totpURI = "" } = answer as { totpURI?: string };
  return { uri: totpURI, secret: URL.parse(totpURI)?.searchParams.get("secret") ?? "" };
}
