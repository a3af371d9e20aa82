import { compileKey, type CompiledKey } from "#core/compile-key.ts";
import type { Facts } from "#core/facts.ts";
import { keyWith, known, planWith } from "#core/decide.fixture.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import type { Key } from "#core/key.ts";
import type { Plan } from "#core/plan.ts";
import type { ProjectRules } from "#core/project.ts";

/** Chooses one of several. */
export type Choose = <T>(...of: readonly T[]) => T;

/** Projects and their keys, as people might have set them. */
export type World = { readonly keys: readonly { readonly key: CompiledKey; readonly project: ProjectRules }[] };

/** What a request says besides its key. */
export const SERVICES = ["maps", "geocoding", "static"] as const;

const PROJECTS = 4;
const KEYS_PER_PROJECT = 3;

/** Draws several projects on several plans, each with several keys; small limits, so that all of them are met. */
export function drawWorld(choose: Choose): World {
  const keys = Array.from({ length: PROJECTS }, (_, number) => {
    const project = drawProject(choose, `prj_${number}` as ProjectId);
    return Array.from({ length: KEYS_PER_PROJECT }, (__, keyNumber) => ({
      key: compileKey(drawKey(choose, `key_${number}_${keyNumber}` as KeyId)),
      project,
    }));
  });
  return { keys: keys.flat() };
}

/** The credential of a key, as the gate would have found it. */
export function credentialOf({ key, project }: World["keys"][number]): Facts["credential"] {
  const fact = known({}, {});
  if (fact.kind !== "known") throw new Error("a known credential is known");
  return { ...fact, key, project };
}

function drawKey(choose: Choose, id: KeyId): Key {
  return keyWith({
    id,
    origins: choose<string[]>([], [], ["shop.example"]),
    missingOrigin: "limit",
    quotaPerDay: choose(null, null, 150, 600),
    quotaPerMonth: choose(null, null, 2000),
    ratePerSecond: choose(null, null, 20),
    ratePerSecondPerIp: choose(null, null, 7),
  });
}

function drawProject(choose: Choose, id: ProjectId): ProjectRules {
  return {
    id,
    suspended: choose(false, false, false, true),
    plan: drawPlan(choose),
    quotaPerDay: choose(null, 900),
    quotaPerMonth: choose(null, 9000),
    budget: choose(
      null,
      { amountPerMonthMicros: 1_234_567, whenUsedUp: "suspend" as const },
      { amountPerMonthMicros: 1, whenUsedUp: "bill" as const },
    ),
    services: new Map(
      SERVICES.map((service) => [
        service,
        {
          enabled: choose(true, true, true, false),
          quotaPerDay: choose(null, 300),
          quotaPerMonth: choose(null, 4000),
          ratePerUser: choose(null, 3),
        },
      ]),
    ),
  };
}

function drawPlan(choose: Choose): Plan {
  return planWith({
    quotaPerDayPerKey: choose(null, 400),
    ratePerSecondPerIp: choose(null, 5),
    ratePerSecondPerIpByService: choose<Plan["ratePerSecondPerIpByService"]>({}, { maps: 30 }),
    pricePerThousandMicros: choose<Plan["pricePerThousandMicros"]>({}, { maps: 500_001, geocoding: 2_000_000 }),
    creditPerMonthMicros: choose(null, 2_000_000),
    whenCreditIsUsedUp: choose("suspend", "bill"),
  });
}
