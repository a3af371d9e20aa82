import { html } from "hono/html";

/** A piece of HTML in which everything that came from outside is escaped. */
export type Html = ReturnType<typeof html>;

/** A whole page in the frame that all pages of the server share. */
export function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Latchkey</title>
        <link rel="icon" type="image/svg+xml" href="/console/favicon.svg" />
        <link rel="stylesheet" href="/docs/page.css" />
        <script src="/docs/page.js" defer></script>
      </head>
      <body>
        <div class="frame">
          <header class="top">
            <a class="home" href="/console/">${MARK} Latchkey</a>
            <a class="to" href="/api/docs">API</a>
            <a href="/docs/refusals/">Refusals</a>
          </header>
          <main>${content}</main>
        </div>
      </body>
    </html>`;
}

/** Text with \`code\` in it, as it stands in sentences of this code base. */
export function prose(text: string): Html[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

/** A block of text that can be copied. */
export function example(text: string): Html {
  return html`<pre tabindex="0"><code>${text}</code></pre>`;
}

/** The key whose bow is a map pin. */
const MARK = html`<svg viewBox="0 0 32 32" fill="currentColor" aria-hidden="true">
  <path
    fill-rule="evenodd"
    d="M16 .8a9.6 9.6 0 0 1 9.6 9.6c0 4.9-4.5 8.5-7.6 12v1.1h4v2.8h-4v1.5h4v2.8h-4v.6h-4v-8.8c-3.1-3.5-7.6-7.1-7.6-12A9.6 9.6 0 0 1 16 .8Zm0 6a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2Z"
  />
</svg>`;
