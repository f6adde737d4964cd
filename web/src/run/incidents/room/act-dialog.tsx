import { Button, Modal } from "@mantine/core";
import type { ReactNode, SubmitEvent } from "react";
import classes from "./act-dialog.module.css";
import type { IncidentAct } from "./incident-acts.ts";
import { ProblemNote } from "../../../shared/problem-note.tsx";
import { useIncidentAct } from "./use-incident-act.ts";

type ActDialogProps = {
  incident: string;
  title: string;
  /** What will be so afterwards. */
  outcome?: ReactNode;
  submit: string;
  /** What to do, or undefined while something is missing. */
  act: IncidentAct | undefined;
  /** The submit button takes the focus where there is nothing that must be typed first. */
  focusSubmit?: boolean;
  children?: ReactNode;
  onClose: () => void;
};

/** Asks for what an act on an incident needs, does it, and keeps what was typed when it is refused. */
export function ActDialog(props: ActDialogProps) {
  const { incident, title, outcome, submit, act, focusSubmit = false, children, onClose } = props;
  const { mutate, isPending, error } = useIncidentAct(incident);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (act) mutate(act, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": "Close" }}>
      <form className={classes.form} onSubmit={onSubmit}>
        {outcome && <p className={classes.outcome}>{outcome}</p>}
        {children}
        <ProblemNote error={error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={isPending}
            disabled={!act}
            {...(focusSubmit ? { "data-autofocus": true } : {})}
          >
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
