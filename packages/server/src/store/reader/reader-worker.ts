// The other side of ReaderThread: reads, and can change nothing.
import { parentPort, workerData } from "node:worker_threads";
import { openToRead } from "../sqlite-dialect.ts";
import type { ReadMessage, RowsMessage } from "./reader-messages.ts";

const database = openToRead(workerData.file);

parentPort?.on("message", (message: ReadMessage) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer(message));
});

function answer({ id, sql, parameters }: ReadMessage): RowsMessage {
  try {
    return { id, rows: database.prepare(sql).all(...parameters) };
  } catch (err) {
    return { id, failure: err instanceof Error ? err.message : String(err) };
  }
}
