import type { KeyDraft } from "./key-draft.ts";

export type BuildingId = "website" | "app" | "server" | "trying";

/** An answer to "What are you building?", and the key it leads to. */
export type Building = {
  readonly id: BuildingId;
  readonly title: string;
  readonly sentence: string;
  /** Why this kind of key, in one sentence. */
  readonly why: string;
  readonly proposal: Partial<KeyDraft>;
};

/** The answers, in the order they are offered. */
export const BUILDINGS: readonly Building[] = [
  {
    id: "website",
    title: "Website",
    sentence: "A map on pages that people open in a browser",
    why: "A public key, because everybody can read it in the page; so it works on your sites only, and for maps only.",
    proposal: { kind: "public", services: ["maps"], missingOrigin: "deny" },
  },
  {
    id: "app",
    title: "Mobile or desktop app",
    sentence: "MapLibre Native, Flutter, Electron and the like",
    why: "A public key, because it can be read out of the app; apps send no site, so it looks at the app's user-agent instead.",
    proposal: { kind: "public", services: ["maps"], missingOrigin: "deny" },
  },
  {
    id: "server",
    title: "Server",
    sentence: "Your own program asks, nobody sees the key",
    why: "A secret key, shown once and kept as a fingerprint; name your server's IP addresses, so that a leaked value is worth nothing elsewhere.",
    proposal: { kind: "secret", services: null, allowInUrl: false },
  },
  {
    id: "trying",
    title: "Just trying",
    sentence: "An experiment, a workshop, a notebook",
    why: "A public key without restrictions; so that a forgotten one does no harm, it stops at 1,000 requests per day and expires in 30 days.",
    proposal: { kind: "public", services: null, quotaPerDay: 1000 },
  },
];

/** How long a key for trying things out lives. */
export const TRYING_DAYS = 30;
