import { Button, CloseButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { ProblemNote } from "../../../shared/problem-note.tsx";
import { useNow } from "../../../shared/use-now.ts";
import { beginsNow } from "./cover-fields.ts";
import classes from "./cover-dialog.module.css";
import { useOrderCover, useWithdrawCover } from "./use-cover.ts";
import type { CoverOrder } from "./use-cover.ts";

/** What was done to a schedule's cover, and what takes it back. */
export type CoverDone = {
  words: string;
  schedule: string;
  undo: { withdraw: string } | { order: CoverOrder } | null;
};

/** Cover whose start has passed in the meantime begins now. */
const fromNow = ({ start, ...order }: CoverOrder, nowMs: number): CoverOrder =>
  start === undefined || beginsNow(Date.parse(start), nowMs) ? order : { ...order, start };

/** Says what was done, with the way back. */
export function CoverNote({ done, onClose }: { done: CoverDone; onClose: () => void }) {
  const nowMs = useNow().getTime();
  const order = useOrderCover(done.schedule);
  const withdraw = useWithdrawCover(done.schedule);
  const { undo } = done;
  const takeBack = () => {
    if (!undo) return;
    if ("withdraw" in undo) withdraw.mutate(undo.withdraw, { onSuccess: onClose });
    else order.mutate(fromNow(undo.order, nowMs), { onSuccess: onClose });
  };
  return (
    <output className={classes.note}>
      <IconCheck size={16} stroke={2} aria-hidden />
      <span>{done.words}</span>
      {undo && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={order.isPending || withdraw.isPending}
          onClick={takeBack}
        >
          Undo
        </Button>
      )}
      <CloseButton size="sm" aria-label="Close" onClick={onClose} />
      <ProblemNote error={order.error ?? withdraw.error} />
    </output>
  );
}
