import { Button, Popover, TextInput } from "@mantine/core";
import { IconClock, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { fromLocalField, toLocalField } from "../../shared/format/local-time.ts";
import { Instant } from "../../shared/instant.tsx";
import { useNow } from "../../shared/use-now.ts";
import classes from "./service-page.module.css";

type AtControlProps = { at: string | undefined; onChange: (at: string | undefined) => void };

/** Asks about another instant than now; the address holds it. */
export function AtControl({ at, onChange }: AtControlProps) {
  const now = useNow();
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState("");
  const open = () => {
    setTyped(toLocalField(at ? new Date(at) : now));
    setOpened((before) => !before);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const instant = fromLocalField(typed);
    if (instant === null) return;
    onChange(instant);
    setOpened(false);
  };
  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus>
        <Popover.Target>
          <Button variant={at ? "light" : "default"} leftSection={<IconClock size={15} />} onClick={open}>
            {at ? <Instant at={at} format="short" /> : "Now"}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Ask about another time">
          <form className={classes.atForm} onSubmit={submit}>
            <TextInput
              type="datetime-local"
              label="What holds at"
              description="in your time zone; also in the past"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              required
            />
            <Button type="submit">Show</Button>
          </form>
        </Popover.Dropdown>
      </Popover>
      {at && (
        <Button variant="default" leftSection={<IconX size={14} />} onClick={() => onChange(undefined)}>
          Back to now
        </Button>
      )}
    </>
  );
}
