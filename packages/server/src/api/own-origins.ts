/** The origins that a request's own server has: the address it was sent to with http and https, and the public one. */
export function ownOrigins(request: Request, publicUrl: string | null): string[] {
  const { host } = new URL(request.url);
  // A proxy may end TLS, so that the browser's scheme is not ours; `*` means something to whoever compares.
  const direct = host.includes("*") ? [] : [`http://${host}`, `https://${host}`];
  return publicUrl === null || direct.includes(publicUrl) ? direct : [...direct, publicUrl];
}
