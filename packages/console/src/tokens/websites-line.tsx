import { TriangleAlert } from "lucide-react";
import type { Token } from "../api/model.ts";
import classes from "./websites-line.module.css";

const MOST_SHOWN = 3;

/** The websites that a token is held to; a browser token without any is marked. */
export function WebsitesLine({ of: token }: { readonly of: Pick<Token, "domains" | "type"> }) {
  const { domains, type } = token;
  if (domains.length === 0) {
    if (type === "server") return <span className={classes["none"]}>any server</span>;
    return (
      <span className={classes["any"]}>
        <TriangleAlert size={14} aria-hidden="true" /> any website
      </span>
    );
  }
  const more = domains.length - MOST_SHOWN;
  return (
    <span className={`mono ${classes["some"]}`}>
      {domains.slice(0, MOST_SHOWN).join(", ")}
      {more > 0 && ` and ${more} more`}
    </span>
  );
}
