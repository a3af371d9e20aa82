/** Marks the cookies of an answer `Secure` when the client speaks https: by the request's address, or because it is the public one. */
export function secureCookies(response: Response, request: Request, publicUrl: string | null): Response {
  const cookies = response.headers.getSetCookie();
  if (cookies.length === 0 || !isSecure(new URL(request.url), publicUrl)) return response;
  const headers = new Headers(response.headers);
  headers.delete("set-cookie");
  for (const cookie of cookies) headers.append("set-cookie", `${cookie}; Secure`);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

function isSecure(url: URL, publicUrl: string | null): boolean {
  return url.protocol === "https:" || publicUrl === `https://${url.host}`;
}
