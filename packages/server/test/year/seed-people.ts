import { sql } from "kysely";
import { isAccountId } from "#app/ids/is-account-id.ts";
import type { ProjectId } from "#core/ids.ts";
import type { Database } from "#store/database.ts";
import { memberStore } from "#store/member-store.ts";

const ROLES = ["viewer", "editor", "viewer", "owner"] as const;

/** Adds people with accounts (without passwords, as those who sign in elsewhere) and makes them members. */
export async function seedPeople({ kysely }: Database, projectId: ProjectId, people: number): Promise<void> {
  const at = new Date().toISOString();
  const members = memberStore(kysely);
  for (let index = 1; index <= people; index += 1) {
    const id = `seededPerson${String(index).padStart(20, "0")}`;
    if (!isAccountId(id)) throw new Error(`${id} is no account id`);
    const email = `person-${index}@shop.example`;
    await sql`insert into ${sql.table("user")} (id, name, email, "emailVerified", "createdAt", "updatedAt")
      values (${id}, ${`Person ${index}`}, ${email}, ${1}, ${at}, ${at})`.execute(kysely);
    await members.add(projectId, id, ROLES[index % ROLES.length] ?? "viewer");
  }
}
