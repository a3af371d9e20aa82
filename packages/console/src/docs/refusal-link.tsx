import { Anchor } from "@mantine/core";
import { useProject } from "../shell/use-project.ts";

type RefusalLinkProps = {
  readonly code: string;
  /** The key that was refused, so that the page leads back to it. */
  readonly keyId: string | null;
};

/** A refusal's code, leading to its page: what happened, the usual causes, what to do. */
export function RefusalLink({ code, keyId }: RefusalLinkProps) {
  const project = useProject();
  const ofKey = keyId?.startsWith("key_") === true ? `&key=${encodeURIComponent(keyId)}` : "";
  return (
    <Anchor
      href={`/docs/refusals/${encodeURIComponent(code)}?project=${encodeURIComponent(project.id)}${ofKey}`}
      target="_blank"
      className="mono"
      c="dimmed"
      underline="always"
      aria-label={`${code}: what this means`}
    >
      {code}
    </Anchor>
  );
}
