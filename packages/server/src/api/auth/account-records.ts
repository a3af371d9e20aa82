import type { Accounts, NewAccount } from "./accounts.ts";
import type { Auth } from "./create-auth.ts";

const SOURCE = { method: "email-password" } as const;

/** Who has an account, as better-auth keeps it. */
export function accountRecords(library: () => Promise<Auth>): Pick<Accounts, "put" | "create" | "isKnown" | "rename"> {
  return {
    put: async (account) => putAccount(await library(), account),
    create: async (account) => createAccount(await library(), account),
    isKnown: async (email) => isAccountKnown(await library(), email),
    async rename(accountId, name) {
      const { internalAdapter } = await (await library()).$context;
      await internalAdapter.updateUser(accountId, { name });
    },
  };
}

async function createAccount(auth: Auth, { name, email, password }: NewAccount): Promise<string | null> {
  if (await isAccountKnown(auth, email)) return null;
  const { internalAdapter, password: passwords } = await auth.$context;
  const hash = await passwords.hash(password);
  // Nobody has shown yet that the address is theirs.
  const fields = { name, email: email.toLowerCase(), emailVerified: false };
  const user = await internalAdapter.createUser(fields, SOURCE).catch(async (error: unknown) => {
    // Somebody else may have been a moment faster.
    if (await isAccountKnown(auth, email)) return null;
    throw error;
  });
  if (user === null) return null;
  await internalAdapter.linkAccount({ userId: user.id, providerId: "credential", accountId: user.id, password: hash });
  return user.id;
}

async function isAccountKnown(auth: Auth, email: string): Promise<boolean> {
  const { internalAdapter } = await auth.$context;
  return (await internalAdapter.findUserByEmail(email.toLowerCase())) !== null;
}

async function putAccount(auth: Auth, { name, email, password }: NewAccount): Promise<string> {
  const { internalAdapter, password: passwords } = await auth.$context;
  const hash = await passwords.hash(password);
  const known = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true });
  if (known !== null && known.accounts.some(({ providerId }) => providerId === "credential")) {
    await internalAdapter.updateUser(known.user.id, { name });
    await internalAdapter.updatePassword(known.user.id, hash);
    return known.user.id;
  }
  const user =
    known?.user ??
    (await internalAdapter.createUser({ name, email: email.toLowerCase(), emailVerified: true }, SOURCE));
  await internalAdapter.linkAccount({ userId: user.id, providerId: "credential", accountId: user.id, password: hash });
  return user.id;
}
