import type { SigningKey } from "../../api/model.ts";

/** What the screen knows beside the token: now, this project, and its signing keys. */
export type DecodeContext = {
  readonly nowMs: number;
  readonly projectId: string;
  readonly signers: readonly SigningKey[];
};

/** How far the clock of a server that signs may be off, either way. */
export const CLOCK_LEEWAY_MS = 60_000;

/** How long a token holds that names no end, unless it was made here. */
export const WITHOUT_END_MS = 3_600_000;

/** The signing key of this project that a token names. */
export function signerOf(
  header: Readonly<Record<string, unknown>>,
  { signers }: Pick<DecodeContext, "signers">,
): SigningKey | undefined {
  return signers.find(({ id }) => id === header["kid"]);
}
