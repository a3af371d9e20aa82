import { baseUrlOfScript } from "./base-url-of-script.ts";
import { Latchkey } from "./latchkey.ts";

const script = document.currentScript;
const address = script instanceof HTMLScriptElement ? script.src : "";

// For pages that load the SDK with a plain script element.
Object.assign(globalThis, { latchkey: new Latchkey(baseUrlOfScript(address)) });
