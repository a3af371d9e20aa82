import { notifications } from "@mantine/notifications";
import { errorWords } from "../words/error-words.ts";

/** Says in a corner that something was done, where the page itself does not show it. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: "green", autoClose: 4_000 });
}

/** Says in a corner why something was not done. */
export function notifyProblem(error: unknown): void {
  notifications.show({ message: errorWords(error), color: "red", autoClose: 8_000 });
}
