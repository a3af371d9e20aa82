import { html } from "hono/html";
import { type KnownPlace, screenLink } from "../help/console-screen.ts";
import type { HelpStep } from "../help/refusal-help.ts";
import { example, page, prose, type Html } from "./page.ts";
import { API_REFUSALS, SERVICE_REFUSALS, type RefusalEntry } from "./refusal-entries.ts";

/** What the codes of a status have in common. */
const GROUPS: readonly { readonly title: string; readonly sentence: string; readonly statuses: readonly number[] }[] = [
  { title: "Who asks?", sentence: "No key, or one that is not good (any more).", statuses: [401] },
  { title: "Not allowed", sentence: "The key is known, and not meant for this.", statuses: [403] },
  {
    title: "Too much",
    sentence: "A rate, a quota or the budget is used up. It comes back by itself.",
    statuses: [429],
  },
  { title: "The server can't", sentence: "The request was right. It cost nothing.", statuses: [503] },
];

/** The page that lists every code. */
export function refusalIndexPage(): Html {
  return page(
    "Refusals",
    html`<h1>Refusals</h1>
      <p class="quiet">
        Every “no” has a code, and every code has a page: what happened, the usual causes, what to do.
      </p>
      ${GROUPS.map(
        ({ title, sentence, statuses }) =>
          html`<h2>${title}</h2>
            <p class="quiet">${sentence}</p>
            ${table(SERVICE_REFUSALS.filter(({ status }) => statuses.includes(status)))}`,
      )}
      <h2>Management API</h2>
      <p class="quiet">For programs that manage keys. Its calls are described at <a href="/api/docs">/api/docs</a>.</p>
      ${table(API_REFUSALS)}`,
  );
}

/** The page about one code, with links into the console; `null` when there is no such code. */
export function refusalPage(place: KnownPlace): Html | null {
  const entry = [...SERVICE_REFUSALS, ...API_REFUSALS].find((one) => one.code === place.code);
  if (entry === undefined) return null;
  return page(
    entry.title,
    html`<p class="quiet">
        <a href="/docs/refusals/">All refusals</a> · <code>${entry.code}</code> · HTTP ${entry.status}
      </p>
      <h1>${entry.title}</h1>
      <p>${prose(entry.happened)}</p>
      <h2>Usual causes</h2>
      <ul>
        ${entry.causes.map((cause) => html`<li>${prose(cause)}</li>`)}
      </ul>
      <h2>How to mend it</h2>
      <ol>
        ${entry.steps.map((step) => stepItem(step, place))}
      </ol>
      ${SERVICE_REFUSALS.includes(entry) ? stillRefused(place) : ""}
      <h2>What the answer looks like</h2>
      ${example(JSON.stringify(entry.example, null, 2))}`,
  );
}

function stepItem([text, screen]: HelpStep, place: KnownPlace): Html {
  return html`<li>${prose(text)}${screen === undefined ? "" : link(screenLink(screen, place))}</li>`;
}

function stillRefused(place: KnownPlace): Html {
  return html`<h2>Still refused?</h2>
    <p>
      Paste the request into the console: it shows every check, in order, with what it saw and where that is changed.
      ${link(screenLink("explain", place))}
    </p>
    <p class="quiet">
      Links lead to the console and ask you to sign in. Who is no member of the project sends this page to somebody who
      is, with the <code>requestId</code> of the answer.
    </p>`;
}

function link({ href, words }: { readonly href: string; readonly words: string }): Html {
  return html`<br /><a class="go" href="${href}">${words}</a>`;
}

function table(entries: readonly RefusalEntry[]): Html {
  return html`<table class="fields codes">
    <thead>
      <tr>
        <th>Code</th>
        <th>Status</th>
        <th>What it means</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map(
        ({ code, status, title, happened }) =>
          html`<tr>
            <td>
              <a href="/docs/refusals/${code}"><code>${code}</code></a>
            </td>
            <td class="status">${status}</td>
            <td>
              ${title}${happened === `${title}.` ? "" : html`<br /><span class="quiet">${prose(happened)}</span>`}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
