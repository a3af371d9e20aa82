/** A URL with the credential as its last parameters; parsed and written anew, so that nothing in it can end the URL, a header or a tag. */
export function withCredential(url: string, credentialQuery: string): string {
  const query = new URLSearchParams(credentialQuery).toString();
  if (query === "") return url;
  return `${url}${url.includes("?") ? "&" : "?"}${query}`;
}
