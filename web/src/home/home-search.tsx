import { IconSearch } from "@tabler/icons-react";
import { readCommands } from "../shared/commands/commands.ts";
import { KeysHint } from "../shared/commands/keys-hint.tsx";
import classes from "./home-page.module.css";

const openPalette = () =>
  readCommands()
    .find(({ id }) => id === "palette")
    ?.run();

/** The search over everything, front and centre; it is the palette that ⌘K opens too. */
export function HomeSearch() {
  return (
    <button type="button" className={classes.search} onClick={openPalette}>
      <IconSearch size={18} stroke={1.75} aria-hidden />
      <span>Find a service, a person, an action…</span>
      <KeysHint keys="mod+k" />
    </button>
  );
}
