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
        <title>${title} · Latchkey</title>
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
const MARK = html`<svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
  <path
    fill-rule="evenodd"
    d="M12 1a7 7 0 0 1 7 7c0 3-2.4 5.6-5 8v1h3v2h-3v1h2v2h-2v1h-4v-7c-2.6-2.4-5-5-5-8a7 7 0 0 1 7-7Zm0 4.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z"
  />
</svg>`;
