import { queryOptions } from "@tanstack/react-query";
import { authGet } from "../api/auth-call.ts";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";

/** A passkey of the person who is signed in. */
export type Passkey = { readonly id: string; readonly name: string; readonly createdAt: string | null };

/** Whether signing in asks for a second factor. */
export const twoFactorQuery = queryOptions({
  queryKey: ["account", "two-factor"],
  queryFn: async () => {
    const answer = (await authGet("get-session")) as { user?: { twoFactorEnabled?: boolean | null } } | null;
    return answer?.user?.twoFactorEnabled === true;
  },
});

/** The passkeys of the person who is signed in. */
export const passkeysQuery = queryOptions({
  queryKey: ["account", "passkeys"],
  queryFn: async (): Promise<readonly Passkey[]> => {
    const rows = (await authGet("passkey/list-user-passkeys")) as {
      id: string;
      name?: string | null;
      createdAt?: string | null;
    }[];
    return rows.map(({ id, name, createdAt }) => ({ id, name: name ?? "Passkey", createdAt: createdAt ?? null }));
  },
});

/** Where the person is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ["account", "sessions"],
  queryFn: async () => (await unwrap(api.GET("/api/v1/me/sessions"))).items,
});
