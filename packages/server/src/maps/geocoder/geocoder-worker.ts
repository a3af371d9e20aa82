import { parentPort, workerData } from "node:worker_threads";
import { Gazetteer } from "./gazetteer.ts";
import { lookup } from "./lookup.ts";
import { reverse } from "./reverse.ts";
import { search } from "./search.ts";
import type { AnswerMessage, Answers, Question, QuestionMessage } from "./thread-messages.ts";

// The thread of the geocoder: a search for a mistyped name reads through all words, and tiles must not wait for that.
const { file } = workerData as { readonly file: string };
const gazetteer = new Gazetteer(file);

parentPort?.on("message", (message: QuestionMessage) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answerTo(message));
});
readAhead();

function answerTo(message: QuestionMessage): AnswerMessage {
  try {
    return { id: message.id, answer: answer(message) };
  } catch (err) {
    return { id: message.id, failure: err instanceof Error ? err.message : String(err) };
  }
}

function answer(message: Question): Answers[keyof Answers] {
  if (message.kind === "search") return search(gazetteer, message.question);
  if (message.kind === "reverse") return reverse(gazetteer, message.question);
  return lookup(gazetteer, message.question);
}

/** In steps, so that questions that come meanwhile are answered between them. */
function readAhead(): void {
  if (gazetteer.readAhead()) setImmediate(readAhead);
}
