import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "./decide.ts";
import { anyFacts, factsWith, known, originOf } from "./decide.fixture.ts";
import type { CredentialFact, Facts } from "./facts.ts";
import type { DraftId } from "./ids.ts";
import type { DraftedRestrictions } from "./key.ts";
import { tryDraft } from "./try-draft.ts";

const NOTHING: DraftedRestrictions = {
  services: null,
  resources: null,
  origins: [],
  userAgents: [],
  ips: [],
  missingOrigin: "deny",
};
const DRAFT = { id: "drf_test000000000001" as DraftId, sinceMs: 0 };

const list = (...values: string[]) => fc.subarray(values);
const anyRestrictions: fc.Arbitrary<DraftedRestrictions> = fc.record({
  services: fc.option(list("maps", "geocoding"), { nil: null }),
  resources: fc.option(list("streets", "relief"), { nil: null }),
  origins: list("shop.example", "*.shop.example", "not a pattern"),
  userAgents: list("CityMaps/"),
  ips: list("192.0.2.0/24", "2001:db8::/32"),
  missingOrigin: fc.constantFrom("deny", "allow", "limit"),
});

test("of an admitted request, trying a draft says what deciding would say with the draft in force", () => {
  fc.assert(
    fc.property(anyFacts, anyRestrictions, (any, restrictions) => {
      const facts = { ...any, service: "maps", credential: known({}) };
      expect(decide(facts).kind).toBe("admit");
      const drafted = { ...facts, credential: draftedFrom(facts.credential, restrictions) };
      const decision = decide(drafted);
      expect(tryDraft(drafted)).toBe(decision.kind === "admit" ? "allowed" : decision.code);
    }),
  );
});

test.for<[string, Partial<DraftedRestrictions>, Partial<Facts>, string]>([
  ["a draft that restricts nothing", {}, {}, "allowed"],
  [
    "a website that is not listed",
    { origins: ["shop.example"] },
    { origin: originOf("https://evil.example") },
    "ORIGIN_NOT_ALLOWED",
  ],
  ["no website at all", { origins: ["shop.example"] }, {}, "ORIGIN_MISSING"],
  ["an app beside the listed websites", { origins: ["shop.example"], userAgents: ["Mozilla/"] }, {}, "allowed"],
  ["an address outside of the range", { ips: ["203.0.113.0/24"] }, {}, "IP_NOT_ALLOWED"],
  ["another service", { services: ["geocoding"] }, {}, "SERVICE_NOT_ALLOWED"],
  ["another style", { resources: ["relief"] }, {}, "RESOURCE_NOT_ALLOWED"],
])("%s", ([, restrictions, facts, outcome]) => {
  const credential = draftedFrom(known({}), { ...NOTHING, ...restrictions });
  expect(tryDraft(factsWith({ ...facts, credential }))).toBe(outcome);
});

/** A known credential with the key that a gate would try the draft on. */
function draftedFrom(credential: CredentialFact, restrictions: DraftedRestrictions): CredentialFact {
  if (credential.kind !== "known") throw new Error("only known keys have drafts");
  const withDraft = known({ ...credential.key, draft: { ...DRAFT, ...restrictions } });
  if (withDraft.kind !== "known" || withDraft.key.drafted === null) throw new Error("the draft was not compiled");
  return { ...credential, key: withDraft.key.drafted };
}
