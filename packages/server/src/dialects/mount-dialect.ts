import { routeWith } from "#app/route-with.ts";
import type { Dialect } from "./dialect.ts";

/** A dialect behind a prefix, `/google`; what a vendor's client signs is the path without it. */
export function mountDialect(prefix: string, dialect: Dialect): Dialect {
  const inside = `${prefix}/`;
  return {
    match(path, query) {
      if (!path.startsWith(inside)) return null;
      const own = path.slice(prefix.length);
      const route = dialect.match(own, query);
      return route === null ? null : routeWith(route, { signedPath: own });
    },
    open(request) {
      if (!request.path.startsWith(inside)) return null;
      return dialect.open({ ...request, path: request.path.slice(prefix.length) });
    },
  };
}
