import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "../ui/empty-state.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";

type EditorsOnlyProps = {
  /** What editors and owners make here: "key". */
  readonly thing: string;
  /** The way back to what a viewer may look at. */
  readonly back: ReactNode;
};

/** Stands in for a form that a viewer may not send: who makes such things, and the way back. */
export function EditorsOnly({ thing, back }: EditorsOnlyProps) {
  const title = `Editors and owners make ${thing}s`;
  usePageTitle([title]);
  return (
    <EmptyState
      order={1}
      icon={<Lock size={22} />}
      title={title}
      sentence={`You may look at everything in this project. Ask one of its owners to make the ${thing}, or to make you an editor.`}
      action={back}
    />
  );
}
