import { html } from "hono/html";
import { example, page, prose, type Html } from "./page.ts";
import { API_REFUSALS, SERVICE_REFUSALS, type RefusalEntry } from "./refusal-entries.ts";

/** The page that lists every code. */
export function refusalIndexPage(): Html {
  return page(
    "Refusals",
    html`<h1>Refusals</h1>
      <p class="quiet">Every “no” has a code, and every code has a page that says how to mend it.</p>
      <h2>Maps and services</h2>
      ${table(SERVICE_REFUSALS)}
      <h2>Management API</h2>
      ${table(API_REFUSALS)}`,
  );
}

/** The page about one code; `null` when there is no such code. */
export function refusalPage(code: string): Html | null {
  const entry = [...SERVICE_REFUSALS, ...API_REFUSALS].find((one) => one.code === code);
  if (entry === undefined) return null;
  return page(
    entry.title,
    html`<p class="quiet"><code>${entry.code}</code> · HTTP ${entry.status}</p>
      <h1>${entry.title}</h1>
      <p>${prose(entry.happened)}</p>
      <h2>How to mend it</h2>
      <ol>
        ${entry.steps.map((step) => html`<li>${prose(step)}</li>`)}
      </ol>
      <h2>What the answer looks like</h2>
      ${example(JSON.stringify(entry.example, null, 2))}`,
  );
}

function table(entries: readonly RefusalEntry[]): Html {
  return html`<table class="fields">
    <thead>
      <tr>
        <th>Code</th>
        <th>Status</th>
        <th>What it means</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map(
        ({ code, status, title }) =>
          html`<tr>
            <td>
              <a href="/docs/refusals/${code}"><code>${code}</code></a>
            </td>
            <td class="status">${status}</td>
            <td>${title}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
