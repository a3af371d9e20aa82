import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invitationId } from "#app/ids/invitation-id.ts";
import type { Invitation } from "#app/ports/invitation-store.ts";
import type { Store } from "#app/ports/store.ts";
import type { ProjectId } from "#core/ids.ts";
import type { TestDatabase } from "../test-database.ts";
import { accountId, createTestApp, makeTestProject, START_MS, type TestApp } from "../verbs/test-app.ts";

/** Members and invitations, as every database must keep them. */
export function peopleContract(open: () => Promise<TestDatabase>): void {
  describe("people", () => {
    let testDatabase: TestDatabase;
    let app: TestApp;
    let store: Store;
    let one: ProjectId;
    let other: ProjectId;

    beforeAll(async () => {
      testDatabase = await open();
      app = createTestApp(testDatabase.database);
      store = app.ctx.store;
      one = (await makeTestProject(app)).id;
      other = (await makeTestProject(app)).id;
    });
    afterAll(() => testDatabase.remove());

    const invite = async (fields: Partial<Invitation> = {}): Promise<Invitation> => {
      const invitation: Invitation = {
        id: invitationId.make(app.ctx.randomBytes),
        projectId: one,
        email: "ben@shop.example",
        role: "editor",
        createdAtMs: START_MS,
        createdBy: "ada@shop.example",
        expiresAtMs: START_MS + 1_000,
        end: null,
        ...fields,
      };
      await store.invitations.add(invitation, app.ctx.vault.hash(invitation.id));
      return invitation;
    };
    const idsOf = (invitations: readonly Invitation[]) => invitations.map(({ id }) => id);

    test("a member's role is changed and taken away in that project alone", async () => {
      const ben = accountId("ben");
      for (const project of [one, other]) await store.members.add(project, ben, "viewer");
      await store.members.setRole(one, ben, "owner");
      expect([await store.members.roleOf(one, ben), await store.members.roleOf(other, ben)]).toEqual([
        "owner",
        "viewer",
      ]);
      await store.members.remove(one, ben);
      expect([await store.members.roleOf(one, ben), await store.members.roleOf(other, ben)]).toEqual([null, "viewer"]);
    });

    test("an invitation is found by its hash as it was given, and only by that", async () => {
      const invitation = await invite();
      expect(await store.invitations.findByHash(app.ctx.vault.hash(invitation.id))).toEqual(invitation);
      expect(await store.invitations.findByHash(app.ctx.vault.hash("another"))).toBeNull();
    });

    test("open are those of the project that nobody ended and that have time left, newest first", async () => {
      const later = await invite({ createdAtMs: START_MS + 5, expiresAtMs: START_MS + 2_000 });
      const foreign = await invite({ projectId: other });
      const ended = await invite();
      await store.invitations.end(one, ended.id, "withdrawn");
      const listed = idsOf(await store.invitations.listOpen(one, START_MS + 999));
      expect(listed[0]).toBe(later.id);
      expect(listed).not.toContain(foreign.id);
      expect(listed).not.toContain(ended.id);
      expect(idsOf(await store.invitations.listOpen(one, START_MS + 1_000))).toEqual([later.id]);
    });

    test("of many that end an invitation at once, one is told that it did", async () => {
      const { id } = await invite();
      expect(await store.invitations.end(other, id, "accepted")).toBeNull();
      const ends = await Promise.all(Array.from({ length: 10 }, () => store.invitations.end(one, id, "accepted")));
      expect(ends.filter((end) => end !== null)).toMatchObject([{ id, end: "accepted" }]);
    });

    test("what expired before a moment is forgotten", async () => {
      const old = await invite({ expiresAtMs: START_MS - 1 });
      const kept = await invite({ expiresAtMs: START_MS });
      await store.invitations.prune(START_MS);
      expect(await store.invitations.findByHash(app.ctx.vault.hash(old.id))).toBeNull();
      expect(await store.invitations.findByHash(app.ctx.vault.hash(kept.id))).toEqual(kept);
    });
  });
}
