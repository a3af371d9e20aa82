import { API_REFUSALS, SERVICE_REFUSALS, type RefusalEntry } from "./refusal-entries.ts";

/** All refusals as Markdown; `spec/refusals.md` is this. */
export function refusalsMarkdown(): string {
  return [
    "# Refusals",
    "",
    "Every “no” has a code, and every code has a page on the server: `/docs/refusals/{CODE}`. This file is generated from the same source.",
    "",
    "## Maps and services",
    "",
    ...SERVICE_REFUSALS.flatMap(section),
    "## Management API",
    "",
    ...API_REFUSALS.flatMap(section),
  ].join("\n");
}

function section({ code, status, title, happened, causes, steps, example }: RefusalEntry): string[] {
  return [
    `### \`${code}\` (${status}): ${title}`,
    "",
    happened,
    "",
    "Usual causes:",
    "",
    ...causes.map((cause) => `- ${cause}`),
    "",
    "What to do:",
    "",
    ...steps.map(([text], index) => `${index + 1}. ${text}`),
    "",
    "```json",
    JSON.stringify(example, null, 2),
    "```",
    "",
  ];
}
