/** A whole page with an element for a map that fills it; `head` and `body` are lines of HTML. */
export function mapPage({ head, body }: { readonly head: readonly string[]; readonly body: string }): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Map</title>${head.map((line) => `\n    ${line}`).join("")}
    <style>
      html, body, #map { height: 100%; margin: 0 }
    </style>
  </head>
  <body>
    <div id="map"></div>
${body}
  </body>
</html>
`;
}
