import { Button, CloseButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { asProblem } from "../api/problem.ts";
import classes from "./undo-note.module.css";
import { forgetDone, tellDone, useDone } from "./undo.ts";
import type { Done } from "./undo.ts";

/** Long enough to read it and to think again. */
const shownMs = 20_000;

/** What was done last, with the way back, on whichever page the reader is by now. */
export function UndoNote() {
  const done = useDone();
  return <output className={classes.place}>{done && <Note key={done.id} done={done} />}</output>;
}

function Note({ done: { words, undo } }: { done: Done }) {
  const client = useQueryClient();
  const [undoing, setUndoing] = useState(false);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || undoing) return undefined;
    const timer = setTimeout(forgetDone, shownMs);
    return () => clearTimeout(timer);
  }, [held, undoing]);
  const takeBack = async () => {
    setUndoing(true);
    try {
      await undo!();
      await client.invalidateQueries();
      tellDone("Undone: it is as it was before.");
    } catch (error) {
      const { detail, message } = asProblem(error);
      tellDone(`It could not be undone. ${detail ?? message}`);
    }
  };
  return (
    // Whoever reads it, or has the keys on it, is not hurried.
    <div
      className={classes.note}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <IconCheck size={16} stroke={2} aria-hidden />
      <span>{words}</span>
      {undo && (
        <Button variant="subtle" size="compact-sm" loading={undoing} onClick={() => void takeBack()}>
          Undo
        </Button>
      )}
      <CloseButton size="sm" aria-label="Close" onClick={forgetDone} />
    </div>
  );
}
