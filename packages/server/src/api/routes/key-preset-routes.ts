import { keyPresets } from "#app/keys/key-presets.ts";
import { ok } from "#app/result.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentKeyPreset } from "../present/present-key-preset.ts";
import { presentAll } from "../present/present-page.ts";
import { KeyPresetListBody } from "../schemas/key-preset-body.ts";

/** Names for restrictions that go together. */
export const keyPresetRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listKeyPresets",
    method: "get",
    path: "/api/v1/key-presets",
    tag: "Keys",
    summary: "List key presets",
    description: "Names for restrictions that go together, to be sent as `preset` when a key is made.",
    answer: { status: 200, description: "All presets.", schema: KeyPresetListBody },
    problems: [],
    run: ({ deps }) => ok(keyPresets(deps.ctx)),
    present: (presets) => presentAll(presets, presentKeyPreset),
  }),
];
