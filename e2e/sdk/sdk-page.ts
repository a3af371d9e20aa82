/** A customer's page with the SDK as a plain script, and what the script after it does; `window.events` tells how it went. */
export function sdkPage(baseUrl: string, script: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A map on a customer's page</title>
<style>html, body, #map { margin: 0; height: 100%; }</style>
<div id="map"></div>
<script src="${baseUrl}/sdk/latchkey.js"></script>
<script>
  window.events = [];
  latchkey.addEventListener("error", ({ status, problem }) => events.push({ type: "error", status, code: problem.code }));
  latchkey.addEventListener("configuration-change", ({ status }) => events.push({ type: "configuration-change", status }));
</script>
<script>
${script}
</script>
</html>`;
}
