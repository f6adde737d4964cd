import { Button, Popover } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../session/use-session.ts";
import classes from "./add-menu.module.css";
import { whyNotBegin } from "./may-edit.ts";

const kinds = [
  { kind: "Service", word: "service" },
  { kind: "Team", word: "team" },
  { kind: "Domain", word: "domain" },
  { kind: "Person", word: "person" },
] as const;

/** What the reader may begin in the catalogue; nothing for whoever may begin nothing. */
export function AddMenu() {
  const { data: session } = useSession();
  const may = kinds.filter(({ kind }) => whyNotBegin(session, kind) === null);
  if (may.length === 0) return null;
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
          Add
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="What to add">
        <ul className={classes.kinds}>
          {may.map(({ word }) => (
            <li key={word}>
              <Link to="/new/$kind" params={{ kind: word }}>
                New {word}
              </Link>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
