// The entry of `/sdk/google-maps.js`, which the script at `/google/maps/api/js` loads.
export { start } from "./start.ts";
