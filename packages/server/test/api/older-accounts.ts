import { sql } from "kysely";
import type { NewAccount } from "#api/auth/accounts.ts";
import { call, consoleHeaders, cookiesOf } from "./caller.ts";
import type { TestApi } from "./open-test-api.ts";

/** Takes away what passkeys and second factors brought to the accounts' tables, as a data directory from before them has it. */
export async function makeAccountsOlder({ database: { kysely } }: Pick<TestApi, "database">): Promise<void> {
  await sql`drop table passkey`.execute(kysely);
  await sql`drop table "twoFactor"`.execute(kysely);
  await sql`alter table "user" drop column "twoFactorEnabled"`.execute(kysely);
}

/** Signs in and reads everything that the newer tables and columns hold; answers what was found. */
export async function useNewerAccounts(opened: TestApi, credentials: Pick<NewAccount, "email" | "password">) {
  const origin = "http://127.0.0.1:8080";
  const signedIn = await call(opened, "POST", "/api/auth/sign-in/email", { body: credentials, headers: { origin } });
  const headers = consoleHeaders(cookiesOf(signedIn));
  const passkeys = await call(opened, "GET", "/api/auth/passkey/list-user-passkeys", { headers });
  const { password } = credentials;
  const begun = await call(opened, "POST", "/api/auth/two-factor/enable", { body: { password }, headers });
  return { passkeys: passkeys.body, secondFactor: begun.status };
}
