import { useEffect, useMemo } from "react";
import { focusHeading } from "./focus-heading.ts";

const DIALOG = "[role=dialog]";

/**
 * While `opened` a dialog holds the focus; afterwards whatever opened it has it again, or the page's heading where that is gone.
 * @param id - of the dialog's body
 */
export function useReturnFocus(opened: boolean, id: string): void {
  // While this is drawn: a menu in which the dialog was chosen is gone as soon as the dialog is there.
  const opener = useMemo(() => (opened ? openerOf(document.activeElement) : null), [opened]);
  useEffect(() => {
    if (!opened) return;
    return () => {
      // After the dialog is gone, and after another that takes its place has come.
      setTimeout(() => giveBack(opener, id), 20);
    };
  }, [opened, id, opener]);
}

function giveBack(opener: HTMLElement | null, id: string): void {
  const own = document.getElementById(id)?.closest(DIALOG) ?? null;
  const { activeElement, body } = document;
  const isLost = activeElement === null || activeElement === body || own?.contains(activeElement) === true;
  if (!isLost || [...document.querySelectorAll(DIALOG)].some((dialog) => dialog !== own)) return;
  if (opener?.isConnected === true) opener.focus({ preventScroll: true });
  else focusHeading();
}

/** A menu closes when something in it is chosen, so that its button stands in for the entry. */
function openerOf(active: Element | null): HTMLElement | null {
  const menu = active?.closest("[role=menu]") ?? null;
  const opener = menu === null ? active : document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
  return opener instanceof HTMLElement && opener.closest(DIALOG) === null && opener !== document.body ? opener : null;
}
