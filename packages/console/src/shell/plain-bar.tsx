import { Link } from "@tanstack/react-router";
import { LogoMark } from "../brand/logo-mark.tsx";
import { AccountMenu } from "./account-menu.tsx";
import classes from "./plain-bar.module.css";

/** The head of a page that belongs to no project: the way to the projects, and the account. */
export function PlainBar() {
  return (
    <div className={classes["bar"]}>
      <Link to="/" className={classes["brand"]} aria-label="Latchkey: to your projects">
        <LogoMark size={24} />
        <span>Latchkey</span>
      </Link>
      <AccountMenu />
    </div>
  );
}
