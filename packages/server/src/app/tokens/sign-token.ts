import { importPKCS8, type JWTPayload, SignJWT } from "jose";
import type { ManagedSigningKey } from "../signing-keys/managed-signing-key.ts";

/** Signs claims as a JWT with ES256. */
export async function signToken({ key, privateKey }: ManagedSigningKey, claims: JWTPayload): Promise<string> {
  const header = { alg: "ES256", kid: key.id, typ: "JWT" };
  return new SignJWT(claims).setProtectedHeader(header).sign(await importPKCS8(privateKey, "ES256"));
}
