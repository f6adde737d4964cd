import { Drawer } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import classes from "./bottom-bar.module.css";
import { pages } from "./navigation.ts";
import { SignedInPerson } from "./signed-in-person.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** On a phone: every page, the person and the colours. */
export function MoreDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
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
          {pages.map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link to={to} className={classes.row} onClick={onClose}>
                <Icon size={20} stroke={1.75} aria-hidden />
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <div className={classes.foot}>
          <SignedInPerson />
          <ThemeSwitch />
        </div>
      </div>
    </Drawer>
  );
}
