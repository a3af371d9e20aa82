import { randomBytes } from "node:crypto";
import { keyId } from "#app/ids/key-id.ts";
import { drawValue } from "#app/keys/draw-value.ts";
import { UNRESTRICTED } from "#app/keys/unrestricted.ts";
import type { KeyVault } from "#app/ports/key-vault.ts";
import type { ProjectId } from "#core/ids.ts";
import type { Key } from "#core/key.ts";
import type { Database } from "#store/database.ts";
import { changeableColumns, fixedColumns } from "#store/key-row.ts";

/** A key of the year, with what its traffic is made of. */
export type SeededKey = Pick<Key, "id" | "name" | "kind" | "origins">;

const DAY_MS = 86_400_000;
const CHUNK_ROWS = 250;
const OWNERS = ["ada@shop.example", "ben@shop.example", "deploy pipeline"] as const;
const PURPOSES = [
  "Shop website",
  "Stöberkarte",
  "Delivery app",
  "Nightly report",
  "Partner portal",
  "地図アプリ",
] as const;

/** Adds keys of every kind, restriction and state, made one after the other over the year, as their own columns hold them. */
export async function seedKeys(
  { kysely }: Pick<Database, "kysely">,
  vault: KeyVault,
  of: { readonly projectId: ProjectId; readonly keys: number; readonly nowMs: number },
): Promise<readonly SeededKey[]> {
  const made = Array.from({ length: of.keys }, (_, index) => keyAt(index, of));
  for (let start = 0; start < made.length; start += CHUNK_ROWS) {
    const rows = made.slice(start, start + CHUNK_ROWS).map((key) => rowOf(key, vault));
    await kysely.insertInto("keys").values(rows).execute();
  }
  return made;
}

function rowOf(key: Key, vault: KeyVault) {
  const { hash, sealed, display } = drawValue({ randomBytes, vault }, key.kind).kept;
  return { ...fixedColumns({ ...key, display }), ...changeableColumns(key), hash, sealed };
}

function keyAt(
  index: number,
  of: { readonly projectId: ProjectId; readonly keys: number; readonly nowMs: number },
): Key {
  const kind = index % 4 === 3 ? "secret" : "public";
  return {
    ...UNRESTRICTED,
    ...(kind === "public" ? clientsAt(index) : { ips: index % 8 === 7 ? [`198.51.100.${index % 250}`] : [] }),
    ...(index % 5 === 0 ? { services: ["maps"] } : {}),
    ...(index % 10 === 1 ? { services: ["geocoding", "places"], quotaPerDay: 25_000 } : {}),
    ...(index % 3 === 0 ? { ratePerSecondPerIp: 50 } : {}),
    ...stateAt(index, of.nowMs),
    id: keyId.make(randomBytes),
    projectId: of.projectId,
    name: `${PURPOSES[index % PURPOSES.length] ?? "Key"} ${index + 1}`,
    kind,
    isDefault: false,
    display: "",
    draft: null,
    signingSecretAtMs: null,
    createdAtMs: of.nowMs - Math.round((1 - index / of.keys) * 365 * DAY_MS) - 1,
    createdBy: OWNERS[index % OWNERS.length] ?? OWNERS[0],
  };
}

/** Most public keys stand on one website or two; some are for apps, and one in seven was left open. */
function clientsAt(index: number): Pick<Key, "origins" | "userAgents"> {
  if (index % 7 === 0) return { origins: [], userAgents: [] };
  if (index % 11 === 0) return { origins: [], userAgents: [`ShopApp/${index % 9}`] };
  const site = `https://site-${index + 1}.example`;
  return { origins: index % 2 === 0 ? [site] : [site, `*.site-${index + 1}.example`], userAgents: [] };
}

function stateAt(index: number, nowMs: number): Pick<Key, "enabled" | "expiresAtMs" | "revokedAtMs" | "deletedAtMs"> {
  const state = { enabled: true, expiresAtMs: null, revokedAtMs: null, deletedAtMs: null };
  if (index % 40 === 20) return { ...state, enabled: false };
  if (index % 40 === 25) return { ...state, expiresAtMs: nowMs - DAY_MS };
  if (index % 40 === 30) return { ...state, revokedAtMs: nowMs - 9 * DAY_MS };
  if (index % 200 === 35) return { ...state, deletedAtMs: nowMs - 3 * DAY_MS };
  return index % 4 === 2 ? { ...state, expiresAtMs: nowMs + (30 + (index % 300)) * DAY_MS } : state;
}
