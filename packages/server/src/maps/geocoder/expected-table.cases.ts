/** What is asked, and what has to come first: `country name` in English, several where opinions differ, `nothing` at sea. */
export type ExpectedAnswer = { readonly asked: string; readonly answers: readonly string[] };

/** Reads rows `asked = answer/another answer`, several in a line between ` · `. */
export function table(text: string): readonly ExpectedAnswer[] {
  return text
    .split(/[·\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [asked = "", answers = ""] = line.split(" = ");
      return { asked, answers: answers.split("/") };
    });
}
