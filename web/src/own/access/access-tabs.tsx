import { Link } from "@tanstack/react-router";
import classes from "./access.module.css";

/** Between the pages of how one gets in: as a person, and as a machine. */
export function AccessTabs() {
  return (
    <nav className={classes.tabs} aria-label="Ways in">
      <Link to="/sessions">Sessions</Link>
      <Link to="/password">Password</Link>
      <Link to="/api-keys">API keys</Link>
    </nav>
  );
}
