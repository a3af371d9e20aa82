import { lookup as systemLookup, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { readIp } from "#core/pattern/ip-address.ts";
import { isPublicIp } from "#core/pattern/is-public-ip.ts";

/** A name that leads to an address which may not be reached. */
export class ForbiddenAddressError extends Error {
  override readonly name = "ForbiddenAddressError";
}

/** Resolves a name to all of its addresses. */
export type Resolve = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Whether an address may be reached: one that cannot be read may not. */
export function isReachable(address: string): boolean {
  const ip = readIp(address);
  return ip !== null && isPublicIp(ip);
}

/**
 * Resolves names for a connection, and refuses one that leads to an address that is not public. The connection is made to the very
 * address that was looked at, so that a name which answers differently the second time (DNS rebinding) gains nothing.
 */
export function guardedLookup(resolve: Resolve = resolveAll): LookupFunction {
  return (host, options, done) => {
    resolve(host, (error, addresses) => {
      if (error !== null) return done(error, "");
      const forbidden = addresses.find(({ address }) => !isReachable(address));
      if (forbidden !== undefined || addresses.length === 0) {
        return done(new ForbiddenAddressError(`${host} leads to an address that is not public`), "");
      }
      if (options.all === true) return done(null, addresses);
      const [first] = addresses;
      return done(null, first?.address ?? "", first?.family);
    });
  };
}

function resolveAll(host: string, done: Parameters<Resolve>[1]): void {
  systemLookup(host, { all: true }, done);
}
