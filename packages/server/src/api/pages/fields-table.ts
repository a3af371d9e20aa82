import { html } from "hono/html";
import { prose, type Html } from "./page.ts";
import type { DocumentedField, Schema } from "./read-operations.ts";

/** Parameters or fields with their types and what they mean. */
export function fieldsTable(fields: readonly DocumentedField[]): Html {
  return html`<table class="fields">
    <thead>
      <tr>
        <th>Name</th>
        <th>Type</th>
        <th>Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map(
        ({ name, isRequired, schema }) =>
          html`<tr>
            <td><code>${name}</code>${isRequired ? "" : html` <span class="quiet">optional</span>`}</td>
            <td class="quiet">${typeWords(schema)}</td>
            <td>${prose(schema.description ?? "")}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function typeWords({ type, enum: values, items }: Schema): string {
  if (values !== undefined) return values.map(String).join(" | ");
  const words = typeof type === "string" ? [type] : [...(type ?? ["any"])];
  return words
    .map((word) => (word === "array" && items !== undefined ? `list of ${typeWords(items)}` : word))
    .join(" | ");
}
