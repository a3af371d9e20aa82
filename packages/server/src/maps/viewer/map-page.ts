import { escapeHtml } from "./escape-html.ts";

/** What a page with one map on it is made of. Words and data come as they are; `inside` is HTML. */
export type MapPage = {
  readonly title: string;
  readonly language: string;
  /** Names the folder of the files, so that they may be kept for ever. */
  readonly version: string;
  /** The page's own style sheets and script, in that folder. */
  readonly styleSheets: readonly string[];
  readonly script: string;
  /** What the script reads from the body, by its attribute. */
  readonly data: Readonly<Record<`data-${string}`, string>>;
  readonly mapLabel: string;
  /** Words to show on the map. */
  readonly notice: string | undefined;
  readonly inside: string;
};

/** The page around a map. It holds no key: its script takes that from the page's own URL. */
export function mapPage(page: MapPage): string {
  // Relative, so that the page also works behind a proxy that adds a prefix.
  const files = `../../viewer/${page.version}`;
  const sheets = ["maplibre-gl.css", "viewer.css", ...page.styleSheets];
  const links = sheets.map((name) => `<link rel="stylesheet" href="${files}/${name}" />`).join("\n    ");
  const data = Object.entries(page.data).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const mark = page.notice === undefined ? "" : `\n    <p class="mark">${escapeHtml(page.notice)}</p>`;
  return `<!doctype html>
<html lang="${escapeHtml(page.language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(page.title)}</title>
    <link rel="icon" href="data:," />
    ${links}
    <link rel="modulepreload" href="${files}/maplibre-gl.mjs" />
    <script type="module" src="${files}/${page.script}"></script>
  </head>
  <body${data.join("")}>
    <main id="map" aria-label="${escapeHtml(page.mapLabel)}"></main>${mark}
    ${page.inside}
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
