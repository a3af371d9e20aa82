import { TriangleAlert } from "lucide-react";
import { type Restricted, restrictionWords } from "./restriction-words.ts";
import classes from "./restrictions-line.module.css";

/** The restrictions of a key in words, amber when anyone can use it. */
export function RestrictionsLine({ restricted }: { readonly restricted: Restricted }) {
  const words = restrictionWords(restricted);
  return (
    <span className={classes["line"]} data-open={words.open}>
      {words.open && <TriangleAlert size={14} aria-hidden="true" />}
      {words.text}
    </span>
  );
}
