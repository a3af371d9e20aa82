import type { Geocoder } from "#app/ports/geocoder.ts";
import type { Router } from "#app/ports/router.ts";
import type { ServiceDoor } from "#app/ports/service-door.ts";
import { createAppleDialect } from "#dialects/apple/apple.ts";
import type { ExchangeToken } from "#dialects/apple/token.ts";
import type { Dialect } from "#dialects/dialect.ts";
import { createGoogleDialect } from "#dialects/google/create-google-dialect.ts";
import { createGoongDialect } from "#dialects/goong/goong.ts";
import { mountDialect } from "#dialects/mount-dialect.ts";

/** What the dialects translate to, and where they are bound to a host of their own. */
export type DialectParts = {
  readonly geocoder: Geocoder;
  /** `null`: the operator runs no routing engine. */
  readonly router: Router | null;
  /** The native services, asked by their native paths. */
  readonly maps: ServiceDoor;
  /** The styles that can be drawn now, by id. */
  readonly styleIds: () => readonly string[];
  /** Dialect by host name: the dialect is at the root of that host too. */
  readonly hosts: ReadonlyMap<string, string>;
  readonly exchange: ExchangeToken;
  readonly onProblem: (text: string) => void;
};

/** The dialects by the prefix they stand behind: a new one is one folder and one line here. */
function dialectsOf(parts: DialectParts): ReadonlyMap<string, Dialect> {
  return new Map<string, Dialect>([
    ["apple", createAppleDialect(parts)],
    ["google", createGoogleDialect(parts)],
    ["goong", createGoongDialect(parts)],
  ]);
}

/** Opens every dialect behind its prefix, and at the root of the hosts that are bound to it. */
export function openDialects(parts: DialectParts): {
  readonly mounted: readonly Dialect[];
  readonly byHost: ReadonlyMap<string, Dialect>;
} {
  const dialects = dialectsOf(parts);
  const bound = [...parts.hosts].flatMap(([host, name]) => {
    const dialect = dialects.get(name);
    return dialect === undefined ? [] : [[host, dialect] as const];
  });
  return {
    mounted: [...dialects].map(([name, dialect]) => mountDialect(`/${name}`, dialect)),
    byHost: new Map(bound),
  };
}
