import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { KeyHash, KeyVault } from "#app/ports/key-vault.ts";
import { type KeyValue, readKey } from "#core/key-format.ts";

const VERSION = "v1.";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Hashes with HMAC-SHA-256 and seals with AES-256-GCM, each under its own key, derived from the server secret by HKDF. */
export function createKeyVault(serverSecret: Buffer): KeyVault {
  const hashKey = derive(serverSecret, "latchkey look-up hash v1");
  const sealKey = derive(serverSecret, "latchkey public key value v1");
  return {
    hash: (value) => createHmac("sha256", hashKey).update(value).digest("hex") as KeyHash,
    seal: (value) => encrypt(sealKey, value),
    open: (sealed) => readSealedKey(decrypt(sealKey, sealed)),
    sealText: (purpose, text) => encrypt(derive(serverSecret, `latchkey sealed ${purpose} v1`), text),
    openText: (purpose, sealed) => decrypt(derive(serverSecret, `latchkey sealed ${purpose} v1`), sealed),
  };
}

function derive(serverSecret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", serverSecret, "", purpose, 32));
}

/** The version, then nonce, tag and ciphertext, in this order. */
function encrypt(sealKey: Buffer, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", sealKey, nonce);
  const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]).toString("base64url");
}

function decrypt(sealKey: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(VERSION.length), "base64url");
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    if (!sealed.startsWith(VERSION)) throw new Error("a text of another version");
    const decipher = createDecipheriv("aes-256-gcm", sealKey, nonce, { authTagLength: TAG_BYTES }).setAuthTag(tag);
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch (err) {
    throw new Error("a sealed value could not be opened: it was damaged, or sealed under another server secret", {
      cause: err,
    });
  }
}

function readSealedKey(text: string): KeyValue {
  const key = readKey(text);
  if (key === null) throw new Error("a sealed text does not hold a key");
  return key.value;
}
