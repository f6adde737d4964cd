import { IconDots, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Suspense, lazy, useState } from "react";
import classes from "./bottom-bar.module.css";
import { pages } from "./navigation.ts";

const MoreDrawer = lazy(async () => ({ default: (await import("./more-drawer.tsx")).MoreDrawer }));

const atHand = pages.filter(({ onPhone }) => onPhone);

/** The phone's way around, within reach of one thumb. */
export function BottomBar({ openPalette }: { openPalette: () => void }) {
  const [more, setMore] = useState(false);
  return (
    <nav className={classes.bar} aria-label="Pages at hand">
      {atHand.map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className={classes.item}
          activeOptions={{ exact: to === "/", includeSearch: false }}
        >
          <Icon size={20} stroke={1.75} aria-hidden />
          {label}
        </Link>
      ))}
      <button type="button" className={classes.item} onClick={openPalette}>
        <IconSearch size={20} stroke={1.75} aria-hidden />
        Search
      </button>
      <button type="button" className={classes.item} aria-expanded={more} onClick={() => setMore(true)}>
        <IconDots size={20} stroke={1.75} aria-hidden />
        More
      </button>
      <Suspense>{more && <MoreDrawer opened onClose={() => setMore(false)} />}</Suspense>
    </nav>
  );
}
