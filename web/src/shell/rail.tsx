import { IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSession } from "../session/use-session.ts";
import { KeysHint } from "../shared/commands/keys-hint.tsx";
import { BrandMark } from "./brand-mark.tsx";
import { pagesFor, wings } from "./navigation.ts";
import type { NavigationPage } from "./navigation.ts";
import { SignedInPerson } from "./signed-in-person.tsx";
import classes from "./rail.module.css";
import { ThemeSwitch } from "./theme-switch.tsx";

const sectionsOf = (pages: readonly NavigationPage[]) =>
  [null, ...wings]
    .map((wing) => ({ wing, pages: pages.filter((page) => page.wing === wing) }))
    .filter((section) => section.pages.length > 0);

/** The left rail: search, home, and the wings with the pages that exist; icons only on a tablet. */
export function Rail({ openPalette }: { openPalette: () => void }) {
  const { data: session } = useSession();
  const sections = sectionsOf(pagesFor(session?.roles ?? []));
  return (
    <nav className={classes.rail} aria-label="Pages">
      <Link to="/" className={classes.brand} aria-label="Runwright, home">
        <BrandMark />
        <span className={classes.word}>Runwright</span>
      </Link>
      <button type="button" className={classes.search} onClick={openPalette}>
        <IconSearch size={15} stroke={2} aria-hidden />
        <span className={classes.word}>Find</span>
        <span className={classes.keys}>
          <KeysHint keys="mod+k" />
        </span>
      </button>
      {sections.map((section) => (
        <div key={section.wing ?? "home"} className={classes.section}>
          {section.wing && <p className={classes.wing}>{section.wing}</p>}
          <ul>
            {section.pages.map((page) => (
              <li key={page.to}>
                <RailLink page={page} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className={classes.foot}>
        <ThemeSwitch />
        <SignedInPerson />
      </div>
    </nav>
  );
}

function RailLink({ page: { to, label, icon: Icon } }: { page: NavigationPage }) {
  return (
    <Link
      to={to}
      className={classes.link}
      activeOptions={{ exact: to === "/", includeSearch: false }}
      title={label}
    >
      <Icon size={17} stroke={1.75} aria-hidden />
      <span className={classes.word}>{label}</span>
    </Link>
  );
}
