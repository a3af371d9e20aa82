import { observeOrigin, type ObservedOrigin } from "#core/pattern/observed-origin.ts";
import { BoundedMap } from "./bounded-map.ts";

const LONGEST_REMEMBERED = 512;

/** Remembers what was made of the few origins and referrers that nearly all requests carry: parsing a URL costs more than deciding. */
export class OriginMemo {
  readonly #byOrigin = new BoundedMap<string, ObservedOrigin>(2_000);
  readonly #byReferer = new BoundedMap<string, ObservedOrigin>(2_000);

  observe(origin: string | undefined, referer: string | undefined, ownHosts: readonly string[]): ObservedOrigin {
    if (origin !== undefined)
      return remember(this.#byOrigin, origin, () => observeOrigin({ origin, referer: undefined, ownHosts }));
    if (referer === undefined) return observeOrigin({ origin, referer, ownHosts });
    // Whether a referrer is our own page depends on the name we were called by.
    return remember(this.#byReferer, `${ownHosts.join(" ")} ${referer}`, () =>
      observeOrigin({ origin, referer, ownHosts }),
    );
  }
}

function remember(
  memo: BoundedMap<string, ObservedOrigin>,
  text: string,
  observe: () => ObservedOrigin,
): ObservedOrigin {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const observed = observe();
  if (text.length <= LONGEST_REMEMBERED) memo.set(text, observed);
  return observed;
}
