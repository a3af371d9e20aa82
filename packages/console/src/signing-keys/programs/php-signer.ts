import type { SignFacts } from "./sign-facts.ts";

/** A PHP program without packages that prints a token. */
export function phpSigner({ projectId, signingKeyId, privateKeyFile, websites, scope }: SignFacts): string {
  const origin = websites.length === 0 ? "" : `\n        'origin' => [${singleQuoted(websites)}],`;
  return `<?php
// sign-token.php: php sign-token.php
// PHP 7.4 or later with its openssl extension, no packages. The private half of the signing key is in ${privateKeyFile}.

function encode(string $data): string
{
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}

function es256(string $text): string
{
    if (!openssl_sign($text, $der, file_get_contents(__DIR__ . '/${privateKeyFile}'), OPENSSL_ALGO_SHA256)) {
        throw new RuntimeException('The token could not be signed: ' . openssl_error_string());
    }
    // openssl answers the two numbers in DER; a token wants them bare, 32 bytes each.
    $end = 4 + ord($der[3]);
    $bare = fn (string $number): string => str_pad(substr($number, -32), 32, "\\0", STR_PAD_LEFT);
    return $bare(substr($der, 4, $end - 4)) . $bare(substr($der, $end + 2));
}

function makeToken(): string
{
    $now = time();
    $header = ['alg' => 'ES256', 'kid' => '${signingKeyId}', 'typ' => 'JWT'];
    $claims = [
        'iss' => '${projectId}',
        'iat' => $now,
        'exp' => $now + 1800, // 30 minutes${origin}
        'scope' => [${singleQuoted(scope)}],
    ];
    $text = encode(json_encode($header)) . '.' . encode(json_encode($claims));
    return $text . '.' . encode(es256($text));
}

echo makeToken(), PHP_EOL;
`;
}

/** PHP takes a dollar sign between double quotes for a variable. */
function singleQuoted(values: readonly string[]): string {
  return values.map((value) => `'${value.replaceAll(/['\\]/g, "\\$&")}'`).join(", ");
}
