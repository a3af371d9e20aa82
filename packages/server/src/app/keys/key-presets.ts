import type { KeyKind } from "#core/key.ts";
import type { AppContext } from "../app-context.ts";
import type { KeySettingsInput } from "./key-settings-input.ts";

/** A name for restrictions that go together; a key made with it is a key like any other. */
export type KeyPresetId = "map-tiles" | "rest" | "browser" | "server";

/** What a preset says about a key. */
export type KeyPreset = {
  readonly id: KeyPresetId;
  readonly title: string;
  readonly description: string;
  readonly fields: { readonly kind: KeyKind } & Pick<KeySettingsInput, "services" | "missingOrigin" | "allowInUrl">;
};

/** Every preset, in the order in which people are asked; none names a service that this server does not have. */
export function keyPresets({ services }: Pick<AppContext, "services">): readonly KeyPreset[] {
  return KEY_PRESETS.map((preset) => {
    const named = preset.fields.services?.filter((id) => services.some((service) => service.id === id));
    return named === undefined ? preset : withServices(preset, named);
  });
}

function withServices(preset: KeyPreset, services: readonly string[]): KeyPreset {
  return { ...preset, fields: { ...preset.fields, services } };
}

const KEY_PRESETS: readonly KeyPreset[] = Object.freeze([
  {
    id: "map-tiles",
    title: "Map tiles key",
    description: "Shows maps in browsers and apps, and nothing else. Name your websites in `origins`.",
    fields: { kind: "public", services: ["maps"] },
  },
  {
    id: "rest",
    title: "REST key",
    description: "Looks up addresses, places and ways, and draws static images; shows no maps.",
    fields: { kind: "public", services: ["geocoding", "places", "static", "directions"] },
  },
  {
    id: "browser",
    title: "Browser key",
    description: "For websites: every service, only from the websites that you name in `origins`.",
    fields: { kind: "public", missingOrigin: "deny" },
  },
  {
    id: "server",
    title: "Server key",
    description: "For your own servers: secret, never in a URL. Name your servers' addresses in `ips`.",
    fields: { kind: "secret", allowInUrl: false },
  },
]);
