import type { Dice } from "../fuzz/dice.ts";
import type { GateServer } from "./gate-server.ts";
import { makeKey, newValue } from "./made.ts";
import { type ModelledKey, type ModelledProject, replaceValue } from "./modelled-key.ts";

/** A change of the server and of its model; `tell` may be called once, and the model changes when the server has answered. */
export type RandomChange = { readonly name: string; readonly tell: (server: GateServer) => Promise<void> };

export const SITES = ["shop.example", "blog.example"];

/** A new key of the project, on the server and in the model. */
export async function addKey(server: GateServer, project: ModelledProject): Promise<ModelledKey> {
  const { value, path } = await makeKey(server, project);
  const fresh = { previous: null, retired: [], isRevoked: false, isDeleted: false, isEnabled: true };
  const key: ModelledKey = { path, value, ...fresh, origins: [], draft: null };
  project.keys.push(key);
  return key;
}

/** Draws a change that the server must accept, of the key or of its project. */
export function drawChange(dice: Dice, project: ModelledProject, key: ModelledKey): RandomChange {
  if (key.isRevoked) return { name: "new key", tell: (server) => replaceKey(server, project, key) };
  if (key.isDeleted) return undelete(key);
  return dice.pick(CHANGES)(dice, project, key);
}

async function replaceKey(server: GateServer, project: ModelledProject, key: ModelledKey): Promise<void> {
  await addKey(server, project);
  project.keys = project.keys.filter((one) => one !== key);
}

type Draw = (dice: Dice, project: ModelledProject, key: ModelledKey) => RandomChange;

/** Makes a change out of the call it is and what the model makes of the answer. */
function change(
  name: string,
  [method, path, body]: readonly [string, string, object?],
  apply: (answer: unknown) => void,
): RandomChange {
  return { name, tell: async (server) => apply(await server.api(method, path, body)) };
}

const undelete = (key: ModelledKey) =>
  change("undelete", ["POST", `${key.path}/undelete`], () => (key.isDeleted = false));

const CHANGES: readonly Draw[] = [
  (_dice, _project, key) => change("revoke", ["POST", `${key.path}/revoke`], () => (key.isRevoked = true)),
  (_dice, _project, key) => change("delete", ["DELETE", key.path], () => (key.isDeleted = true)),
  (_dice, _project, key) => {
    const enabled = !key.isEnabled;
    return change(enabled ? "enable" : "disable", ["PATCH", key.path, { enabled }], () => (key.isEnabled = enabled));
  },
  (dice, _project, key) => {
    const origins = SITES.filter(() => dice.chance(0.5));
    return change(
      `restrict to [${origins.join(", ")}]`,
      ["PATCH", key.path, { origins }],
      () => (key.origins = origins),
    );
  },
  (_dice, _project, key) =>
    change("rotate at once", ["POST", `${key.path}/rotate`, { graceSeconds: 0, endPrevious: true }], (answer) =>
      replaceValue(key, newValue(answer), "is retired"),
    ),
  (_dice, _project, key) =>
    change("rotate with grace", ["POST", `${key.path}/rotate`, { graceSeconds: 3600, endPrevious: true }], (answer) =>
      replaceValue(key, newValue(answer), "works on"),
    ),
  (_dice, _project, key) =>
    change("end previous", ["POST", `${key.path}/rotation/end`], () => {
      if (key.previous !== null) key.retired.push(key.previous);
      key.previous = null;
    }),
  (dice, _project, key) => {
    const origins = SITES.filter(() => dice.chance(0.5));
    return change(
      `draft [${origins.join(", ")}]`,
      ["PUT", `${key.path}/draft`, { origins }],
      () => (key.draft = origins),
    );
  },
  (_dice, _project, key) => {
    const { draft } = key;
    if (draft === null) return change("discard draft", ["DELETE", `${key.path}/draft`], () => {});
    return change("publish draft", ["POST", `${key.path}/draft/publish`], () => {
      key.origins = draft;
      key.draft = null;
    });
  },
  (_dice, project) => {
    const suspended = !project.isSuspended;
    const name = suspended ? "suspend project" : "resume project";
    return change(name, ["PATCH", project.path, { suspended }], () => (project.isSuspended = suspended));
  },
  (_dice, project) => {
    const enabled = !project.hasMaps;
    const call = ["PATCH", `${project.path}/services/maps`, { enabled }] as const;
    return change(enabled ? "service on" : "service off", call, () => (project.hasMaps = enabled));
  },
];
