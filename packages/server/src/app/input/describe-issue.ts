import type { z } from "zod";

/** What is wrong with one field of an input, in words that go after the field's name: `must be a whole number.` */
export type InputIssue = { readonly field: string; readonly rule: string; readonly suggestion?: string };

/** Says in plain words what zod found; `input` is what was parsed, to tell a missing field from a wrong one. */
export function describeIssue(issue: z.core.$ZodIssue, input: unknown): InputIssue {
  const field = issue.path.map(String).join(".");
  if (issue.code !== "unrecognized_keys") return { field, rule: `${ruleOf(issue, input)}.` };
  const unknown = [...issue.path.map(String), issue.keys[0] ?? ""].join(".");
  if (issue.message === "") return { field: unknown, rule: "is not a known field." };
  return { field: unknown, rule: `is not a known field; did you mean "${issue.message}"?`, suggestion: issue.message };
}

function ruleOf(issue: z.core.$ZodIssue, input: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return valueAt(input, issue.path) === undefined ? "is needed" : `must be ${typeWords(issue.expected)}`;
    case "invalid_value":
      return `must be ${orList(issue.values.map((value) => JSON.stringify(value) ?? String(value)))}`;
    case "too_small":
      return `must ${sizeWords("at least", issue.origin, Number(issue.minimum), issue.inclusive !== false)}`;
    case "too_big":
      return `must ${sizeWords("at most", issue.origin, Number(issue.maximum), issue.inclusive !== false)}`;
    case "invalid_format":
      return `must be ${formatWords(issue)}`;
    case "custom":
      return issue.message;
    default:
      return "is not valid";
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "text in quotes",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function typeWords(expected: string): string {
  return TYPE_WORDS[expected] ?? expected;
}

function sizeWords(bound: "at least" | "at most", origin: string, size: number, isInclusive: boolean): string {
  if (origin === "string") return `have ${bound} ${counted(size, "character")}`;
  if (origin === "array") return `have ${bound} ${counted(size, "entry")}`;
  if (isInclusive) return `be ${bound} ${size}`;
  return `be ${bound === "at least" ? "more" : "less"} than ${size}`;
}

function counted(size: number, word: "character" | "entry"): string {
  if (size === 1) return `1 ${word}`;
  return `${size} ${word === "entry" ? "entries" : "characters"}`;
}

function formatWords(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === "datetime") return "a time in UTC such as 2030-01-31T09:00:00Z";
  if (issue.format === "email") return "an e-mail address such as ada@shop.example";
  return issue.format === "regex" && !issue.message.startsWith("Invalid") ? issue.message : `a valid ${issue.format}`;
}

function orList(values: readonly string[]): string {
  return values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
