import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";

/** An EC key pair of the curve P-256 in PEM: SPKI and PKCS #8. */
export type KeyPair = { readonly publicKey: string; readonly privateKey: string };

const generate = promisify(generateKeyPair);

/** Makes a key pair for ES256. */
export async function makeKeyPair(): Promise<KeyPair> {
  const { publicKey, privateKey } = await generate("ec", { namedCurve: "P-256" });
  return {
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
