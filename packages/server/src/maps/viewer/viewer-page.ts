import type { PreparedStyle } from "#maps/styles/prepared-style.ts";
import { escapeHtml } from "./escape-html.ts";
import { mapPage } from "./map-page.ts";

/** The page that shows a style, and lets another be chosen. */
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
  const options = styles.map(({ id, name }) => {
    const selected = id === style.id ? " selected" : "";
    return `<option value="${escapeHtml(id)}"${selected}>${escapeHtml(name)}</option>`;
  });
  return mapPage({
    title: style.name,
    language: "en",
    version,
    styleSheets: [],
    script: "viewer.js",
    data: { "data-ticket-query": ticketQuery },
    mapLabel: "Map",
    notice,
    inside: `<label class="styles"><span>Style</span><select id="style">${options.join("")}</select></label>`,
  });
}
