import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { Problem } from "../api/problem.ts";
import { unwrap } from "../api/unwrap.ts";

/** What an invitation's link offers. */
export const offerQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token],
    queryFn: () => unwrap(api.POST("/api/v1/invitations/read", { body: { token } })),
    staleTime: Infinity,
  });

/** The e-mail address of whoever is signed in; `null` where nobody is. */
export const signedInEmailQuery = queryOptions({
  queryKey: ["signed-in-email"],
  queryFn: async () => {
    try {
      return (await unwrap(api.GET("/api/v1/me"))).actor.email ?? null;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
});
