import { compactVerify, errors, importSPKI } from "jose";

/** Whether a JWT was signed by the private half of this public key (PEM), with ES256 and nothing else. */
export async function isSignedBy(token: string, publicKey: string): Promise<boolean> {
  try {
    await compactVerify(token, await importSPKI(publicKey, "ES256"), { algorithms: ["ES256"] });
    return true;
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}
