/**
 * The same text in memory of its own. V8 keeps a part of a text as a view of the whole: what is remembered for long and was
 * cut from a request would hold on to the whole request.
 */
export function ownText<Text extends string>(text: Text): Text {
  return ` ${text}`.slice(1) as Text;
}
