import { redirect } from "@tanstack/react-router";

/** Usage, refusals and checks name what was counted by its id. Where that is a token or a signing key and no key, its page is another one. */
export function leadToSigned({ project, key }: { readonly project: string; readonly key: string }): void {
  if (key.startsWith("tok_"))
    throw redirect({ to: "/p/$project/tokens/$token", params: { project, token: key }, replace: true });
  if (key.startsWith("sig_"))
    throw redirect({
      to: "/p/$project/tokens",
      params: { project },
      search: { tab: "signing-keys" },
      replace: true,
    });
}
