import type { RequestTransformFunction } from "maplibre-gl";
import type { Connection } from "../connection.ts";

/** Adds the key to addresses of the server, after the page's own change of the request where there is one. */
export function transformAfter(
  own: RequestTransformFunction | null | undefined,
  connection: Connection,
): RequestTransformFunction {
  if (!own) return (url) => connection.transform(url);
  return async (url, resourceType) => {
    const changed = (await own(url, resourceType)) ?? { url };
    return { ...changed, ...(await connection.transform(changed.url)) };
  };
}
