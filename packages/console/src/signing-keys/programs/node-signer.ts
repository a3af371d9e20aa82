import { quoted, type SignFacts } from "./sign-facts.ts";

/** A Node program without packages that prints a token. */
export function nodeSigner({ projectId, signingKeyId, privateKeyFile, websites, scope }: SignFacts): string {
  const origin = websites.length === 0 ? "" : `\n    origin: [${quoted(websites)}],`;
  return `// sign-token.mjs: node sign-token.mjs
// Node 16 or later, no packages. The private half of the signing key is in ${privateKeyFile}.
import { sign } from "node:crypto";
import { readFileSync } from "node:fs";

const privateKey = readFileSync("${privateKeyFile}", "utf8");
const encode = (part) => Buffer.from(JSON.stringify(part)).toString("base64url");

export function makeToken() {
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: "ES256", kid: "${signingKeyId}", typ: "JWT" };
  const claims = {
    iss: "${projectId}",
    iat: now,
    exp: now + 1800, // 30 minutes${origin}
    scope: [${quoted(scope)}],
  };
  const text = \`\${encode(header)}.\${encode(claims)}\`;
  const signature = sign("sha256", Buffer.from(text), { key: privateKey, dsaEncoding: "ieee-p1363" });
  return \`\${text}.\${signature.toString("base64url")}\`;
}

console.log(makeToken());
`;
}
