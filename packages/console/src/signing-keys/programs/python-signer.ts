import { quoted, type SignFacts } from "./sign-facts.ts";

/** A Python program that prints a token, by way of the openssl command and without packages. */
export function pythonSigner({ projectId, signingKeyId, privateKeyFile, websites, scope }: SignFacts): string {
  const origin = websites.length === 0 ? "" : `\n        "origin": [${quoted(websites)}],`;
  return `# sign_token.py: python3 sign_token.py
# Python 3.6 or later and the openssl command, no packages. The private half of the signing key is in ${privateKeyFile}.
import base64
import json
import subprocess
import time

PRIVATE_KEY = "${privateKeyFile}"


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def es256(text):
    command = ["openssl", "dgst", "-sha256", "-sign", PRIVATE_KEY]
    der = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True).stdout
    # openssl answers the two numbers in DER; a token wants them bare, 32 bytes each.
    end = 4 + der[3]
    return b"".join(number[-32:].rjust(32, b"\\0") for number in (der[4:end], der[end + 2 :]))


def make_token():
    now = int(time.time())
    header = {"alg": "ES256", "kid": "${signingKeyId}", "typ": "JWT"}
    claims = {
        "iss": "${projectId}",
        "iat": now,
        "exp": now + 1800,  # 30 minutes${origin}
        "scope": [${quoted(scope)}],
    }
    text = ".".join(encode(json.dumps(part).encode()) for part in (header, claims))
    return f"{text}.{encode(es256(text))}"


if __name__ == "__main__":
    print(make_token())
`;
}
