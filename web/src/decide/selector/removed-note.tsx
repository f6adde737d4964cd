import { Button, CloseButton } from "@mantine/core";
import classes from "./removed-note.module.css";

type RemovedNoteProps = { name: string; onUndo: () => void; onDone: () => void };

/** Says what was taken away, with the way back. */
export function RemovedNote({ name, onUndo, onDone }: RemovedNoteProps) {
  return (
    <output className={classes.note}>
      {name} is taken away.
      <Button variant="subtle" size="compact-sm" onClick={onUndo}>
        Undo
      </Button>
      <CloseButton size="sm" aria-label="Close" onClick={onDone} />
    </output>
  );
}
