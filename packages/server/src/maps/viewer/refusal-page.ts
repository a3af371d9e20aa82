import type { RefusedRequest, WordedRefusal } from "#app/ports/service-door.ts";
import { escapeHtml } from "./escape-html.ts";

/** A refusal as a page, for a person who opens a map or frames one; `null` for a program, which reads the problem document. */
export function refusalPage(refused: RefusedRequest): WordedRefusal | null {
  if (!refused.accept.includes("text/html")) return null;
  const { status, title, sentence, code, origin, requestId } = refused;
  const seen = origin === null ? "No website was named by the request." : `The request came from ${origin}.`;
  const help = code === "INTERNAL_ERROR" ? "" : ` <a href="/docs/refusals/${code}" target="_blank">What this means</a>`;
  const body = messagePage(title, [
    escapeHtml(sentence),
    escapeHtml(seen),
    `<small>${escapeHtml(`${code} · ${requestId}`)}</small>${help}`,
  ]);
  return { status, contentType: "text/html; charset=utf-8", body };
}

/** A page that says something in place of a map; the paragraphs are HTML. */
export function messagePage(title: string, paragraphs: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:" />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:," />
    <style>
      :root { color-scheme: light dark; --paper: #fbfaf7; --ink: #14213d; --quiet: #635f56; --link: #0f766e; font: 15px/1.5 Inter, system-ui, sans-serif; }
      @media (prefers-color-scheme: dark) { :root { --paper: #101829; --ink: #ece9e1; --quiet: #a3abbd; --link: #63c2b7; } }
      body { background: var(--paper); color: var(--ink); display: grid; place-items: center; min-height: 100vh; margin: 0; padding: 16px; box-sizing: border-box; }
      main { max-width: 440px; overflow-wrap: anywhere; }
      h1 { margin: 0 0 8px; font-size: 20px; font-weight: 620; letter-spacing: -0.012em; }
      a { color: var(--link); text-underline-offset: 2px; }
      p { margin: 0 0 8px; }
      small { color: var(--quiet); margin-inline-end: 8px; }
    </style>
  </head>
  <body>
    <main role="alert">
      <h1>${escapeHtml(title)}</h1>
      ${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n      ")}
    </main>
  </body>
</html>
`;
}
