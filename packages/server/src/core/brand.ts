/** A value of type `T` that only its own parser makes: `Brand<string, "KeyId">` does not take any string. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
