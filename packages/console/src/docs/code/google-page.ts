import { mapPage } from "../../snippets/map-page.ts";
import type { SnippetFacts } from "../../snippets/snippet-facts.ts";

/** A page written for Google's Maps JavaScript API: the address of its script and the key are all that changed. */
export function googlePage({ baseUrl, key }: SnippetFacts): string {
  return mapPage({
    head: [],
    body: `    <script>
      function initMap() {
        const place = { lat: -34.905, lng: -56.185 };
        const map = new google.maps.Map(document.getElementById("map"), { center: place, zoom: 4 });
        new google.maps.Marker({ position: place, map, title: "Here" });
      }
    </script>
    <script async src="${baseUrl}/google/maps/api/js?key=${key}&loading=async&callback=initMap"></script>`,
  });
}
