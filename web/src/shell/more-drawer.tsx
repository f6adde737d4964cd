import { Drawer } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useSession } from "../session/use-session.ts";
import classes from "./bottom-bar.module.css";
import { pagesFor } from "./navigation.ts";
import { SignedInPerson } from "./signed-in-person.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** On a phone: every page, the person and the colours. */
export function MoreDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { data: session } = useSession();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      styles={{ content: { height: "auto" } }}
      title="More"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <div className={classes.more}>
        <ul>
          {pagesFor(session?.roles ?? []).map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link to={to} className={classes.row} onClick={onClose}>
                <Icon size={20} stroke={1.75} aria-hidden />
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <div className={classes.foot}>
          <SignedInPerson onLeave={onClose} />
          <ThemeSwitch />
        </div>
      </div>
    </Drawer>
  );
}
