import type { Place } from "#core/place.ts";
import type { Found, LookupQuestion, ReverseQuestion, SearchQuestion } from "#app/ports/geocoder.ts";

/** What the thread of the geocoder can be asked. */
export type Question =
  | { readonly kind: "search"; readonly question: SearchQuestion }
  | { readonly kind: "reverse"; readonly question: ReverseQuestion }
  | { readonly kind: "lookup"; readonly question: LookupQuestion };

/** What it answers to each kind. */
export type Answers = {
  readonly search: readonly Found[];
  readonly reverse: readonly Place[];
  readonly lookup: Place | null;
};

/** A question on its way; `id` finds who asked. */
export type QuestionMessage = { readonly id: number } & Question;

/** An answer on its way; `failure`: why there is none. */
export type AnswerMessage = { readonly id: number } & (
  | { readonly answer: Answers[keyof Answers] }
  | { readonly failure: string }
);
