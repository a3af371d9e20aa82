import type { PreparedStyle } from "#maps/styles/prepared-style.ts";
import { escapeHtml } from "./escape-html.ts";

/** The page around a map. It holds no key: its script takes that from the page's own URL. */
export function viewerPage(facts: {
  readonly style: PreparedStyle;
  readonly styles: readonly PreparedStyle[];
  readonly version: string;
  /** `ticket=...` for what the page loads; `""`: none. */
  readonly ticketQuery: string;
  /** Words to show on the map. */
  readonly notice?: string | undefined;
}): string {
  const { style, styles, version, ticketQuery, notice } = facts;
  const mark = notice === undefined ? "" : `\n    <p class="mark">${escapeHtml(notice)}</p>`;
  // Relative, so that the page also works behind a proxy that adds a prefix.
  const files = `../../viewer/${version}`;
  const options = styles.map(({ id, name }) => {
    const selected = id === style.id ? " selected" : "";
    return `<option value="${escapeHtml(id)}"${selected}>${escapeHtml(name)}</option>`;
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(style.name)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${files}/maplibre-gl.css" />
    <link rel="stylesheet" href="${files}/viewer.css" />
    <link rel="modulepreload" href="${files}/maplibre-gl.mjs" />
    <script type="module" src="${files}/viewer.js"></script>
  </head>
  <body data-ticket-query="${escapeHtml(ticketQuery)}">
    <main id="map" aria-label="Map"></main>${mark}
    <label class="styles"><span>Style</span><select id="style">${options.join("")}</select></label>
    <section id="notice" role="alert" hidden>
      <h1></h1>
      <p></p>
      <code></code>
      <button type="button" aria-label="Close this notice">Close</button>
    </section>
    <noscript>This map needs JavaScript.</noscript>
  </body>
</html>
`;
}
