import { Problem } from "./problem.ts";

type Answer<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response };

/** Waits for an API call and returns its data; throws `Problem` for every other answer, and for none. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call.catch(() => {
    throw new Problem(0, null);
  });
  if (!answer.response.ok) throw new Problem(answer.response.status, answer.error);
  // A 204 has no body, and its type says so.
  return answer.data as T;
}
