import { base62Digits } from "#core/base62.ts";

/** Makes and recognises the ids of one kind of thing. */
export type IdKind<Id extends string> = {
  make(randomBytes: (n: number) => Uint8Array): Id;
  is(text: string): text is Id;
};

/** Ids that are `prefix`, `_` and 16 base62 characters: 95 bits, so that two never meet. */
export function idKind<Id extends string>(prefix: string): IdKind<Id> {
  const pattern = new RegExp(`^${prefix}_[0-9A-Za-z]{16}$`);
  const is = (text: string): text is Id => pattern.test(text);
  return {
    is,
    make(randomBytes) {
      const text = `${prefix}_${base62Digits(randomBytes(64), 16)}`;
      if (!is(text)) throw new Error(`made an id that does not look like one: ${text}`);
      return text;
    },
  };
}
