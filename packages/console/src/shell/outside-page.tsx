import type { ReactNode } from "react";
import { PlainBar } from "./plain-bar.tsx";

/** The frame of a page that belongs to no project, or to one that could not be shown: there is always a way on. */
export function OutsidePage({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <PlainBar />
      <main>{children}</main>
    </>
  );
}
