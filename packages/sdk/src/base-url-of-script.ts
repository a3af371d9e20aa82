/** The server that a script of ours came from: `https://maps.example.org` for `https://maps.example.org/sdk/latchkey.js`; `null` for any other script. */
export function baseUrlOfScript(address: string): string | null {
  return /^(https?:\/\/[^?#]+)\/sdk\/latchkey\.m?js(?:[?#]|$)/.exec(address)?.[1] ?? null;
}
