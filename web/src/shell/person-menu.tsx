import { Link } from "@tanstack/react-router";
import { useId, useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent } from "react";
import type { SignedIn } from "../session/use-session.ts";
import classes from "./signed-in-person.module.css";

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");

type PersonMenuProps = {
  session: SignedIn;
  /** Called when a page was chosen, for what surrounds the menu to close too. */
  onLeave?: () => void;
};

/** The person's name, which opens what is theirs: their page, their sessions, their teams' API keys. */
export function PersonMenu({ session, onLeave }: PersonMenuProps) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const { id, name, email } = session.person;
  const leave = () => {
    setOpened(false);
    onLeave?.();
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !opened) return;
    event.stopPropagation();
    setOpened(false);
    button.current?.focus();
  };
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpened(false);
  };
  return (
    // Its button and links hold the keys; this only hears when they are left.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes.menu} onKeyDown={closeByKey} onBlur={closeWhenLeft}>
      <button
        ref={button}
        type="button"
        className={classes.who}
        title={[email, ...session.roles].join("\n")}
        aria-expanded={opened}
        aria-controls={listId}
        onClick={() => setOpened(!opened)}
      >
        <span className={classes.initials} aria-hidden>
          {initials(name)}
        </span>
        <span className={classes.name}>{name}</span>
      </button>
      {opened && (
        <ul id={listId} className={classes.own}>
          <li>
            <Link to="/people/$person" params={{ person: id }} onClick={leave}>
              Your page
            </Link>
          </li>
          <li>
            <Link to="/sessions" onClick={leave}>
              Sessions
            </Link>
          </li>
          <li>
            <Link to="/api-keys" onClick={leave}>
              API keys
            </Link>
          </li>
        </ul>
      )}
    </div>
  );
}
