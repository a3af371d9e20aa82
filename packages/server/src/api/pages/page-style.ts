/** The look of every page that the server renders itself: light and dark, wide and narrow, in the console's faces. */
export const PAGE_STYLE = `
@font-face { font-family: "Inter Variable"; src: url("/console/fonts/inter.woff2") format("woff2"); font-weight: 100 900; font-display: swap; }
@font-face { font-family: "JetBrains Mono Variable"; src: url("/console/fonts/mono.woff2") format("woff2"); font-weight: 100 800;
  font-display: swap; }
:root { color-scheme: light dark; --paper: #FBFAF7; --surface: #FFFFFF; --ink: #14213D; --quiet: #635F56; --line: #E6E2D8;
  --accent: #0F766E; --code: #F6F4EE; --get: #0369A1; --post: #15803D; --patch: #B45309; --delete: #B42318; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #101829; --surface: #182239; --ink: #ECE9E1; --quiet: #A3ABBD; --line: #2B3752; --accent: #63C2B7;
    --code: #131C30; --get: #7CC4F0; --post: #7BD39A; --patch: #F0B26B; --delete: #F29A92; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
  font: 15px/1.5 "Inter Variable", Inter, system-ui, sans-serif; }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.frame { max-width: 1200px; margin: 0 auto; padding: 0 24px 80px; }
.top { display: flex; gap: 16px; align-items: center; padding: 16px 0; border-bottom: 1px solid var(--line); margin-bottom: 32px; }
.top a { text-decoration: none; } .top .home { color: var(--ink); font-size: 17px; font-weight: 640; letter-spacing: -0.015em; display: flex; gap: 10px; align-items: center; }
.top .home svg { width: 24px; height: 24px; color: var(--accent); } .top .to { margin-left: auto; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 8px; font-weight: 620; letter-spacing: -0.012em; text-wrap: balance; }
h2 { font-size: 17px; margin: 40px 0 8px; font-weight: 620; } h3 { font-size: 15px; margin: 0; font-weight: 620; }
h4 { font-size: 13px; margin: 20px 0 6px; color: var(--quiet); font-weight: 600; }
p { margin: 0 0 12px; max-width: 72ch; } .quiet { color: var(--quiet); }
code, pre, .path { font-family: "JetBrains Mono Variable", "JetBrains Mono", ui-monospace, monospace; font-size: 13px; }
code { background: var(--code); padding: 1px 5px; border-radius: 4px; overflow-wrap: anywhere; }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 8px; padding: 12px; margin: 0; overflow-x: auto; }
pre code { background: none; padding: 0; overflow-wrap: normal; }
.copyable { position: relative; }
.copyable button { position: absolute; top: 8px; right: 8px; font: inherit; font-size: 12px; color: var(--accent);
  background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 2px 10px; cursor: pointer; }
.columns { display: grid; grid-template-columns: 220px minmax(0, 1fr); gap: 48px; }
.contents { position: sticky; top: 16px; align-self: start; max-height: calc(100vh - 32px); overflow-y: auto; font-size: 14px; }
.contents ul { list-style: none; margin: 0 0 16px; padding: 0; } .contents li { padding: 2px 0; }
.contents a { color: var(--ink); text-decoration: none; } .contents a:hover { color: var(--accent); }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 20px; margin: 16px 0; }
.card > .path { display: block; margin: 4px 0 12px; overflow-wrap: anywhere; }
.method { font-weight: 700; text-transform: uppercase; margin-right: 8px; }
.method.get { color: var(--get); } .method.post { color: var(--post); } .method.patch { color: var(--patch); } .method.delete { color: var(--delete); }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th { text-align: left; font-weight: 600; color: var(--quiet); font-size: 13px; }
th, td { padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td:last-child, th:last-child { padding-right: 0; }
summary { cursor: pointer; color: var(--accent); margin-top: 16px; }
ol li, ul li { margin-bottom: 8px; max-width: 72ch; } .contents li { margin: 0; }
.go { display: inline-block; margin: 6px 0 4px; padding: 4px 12px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--surface); font-size: 14px; text-decoration: none; }
.go::after { content: " →"; } .go:hover { border-color: var(--accent); }
table.codes td:first-child { width: 290px; } table.codes td:nth-child(2) { width: 80px; }
.status { font-variant-numeric: tabular-nums; }
@media (max-width: 800px) {
  .columns { display: block; } .contents { position: static; max-height: none; }
  .frame { padding: 0 16px 64px; } .card { padding: 16px; }
  table.fields, table.fields tbody, table.fields tr, table.fields td { display: block; border: 0; padding: 0; }
  table.fields thead { display: none; } table.fields tr { border-bottom: 1px solid var(--line); padding: 8px 0; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

/** Gives every example a button that copies it. */
export const PAGE_SCRIPT = `
for (const block of document.querySelectorAll("pre")) {
  const frame = document.createElement("div");
  frame.className = "copyable";
  block.replaceWith(frame);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.textContent);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
  frame.append(block, button);
}
`;
