/** How a field behaves that takes an address: no help that is meant for prose. */
export const ADDRESS_INPUT = {
  classNames: { input: "mono" },
  autoComplete: "off",
  autoCapitalize: "none",
  spellCheck: false,
  inputMode: "url",
} as const;
