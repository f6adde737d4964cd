import { Button } from "@mantine/core";
import { ProblemNote } from "../../../shared/problem-note.tsx";
import type { ScheduleCalendar } from "../use-schedules.ts";
import type { CoverDone } from "./cover-note.tsx";
import classes from "./cover-dialog.module.css";
import { useWithdrawCover } from "./use-cover.ts";

type PresentCoverProps = {
  schedule: string;
  cover: ScheduleCalendar["overrides"][number];
  over: boolean;
  onDone: (done: CoverDone) => void;
};

/** Why somebody covers and who ordered it, with the way to take it back. */
export function PresentCover({ schedule, cover, over, onDone }: PresentCoverProps) {
  const withdraw = useWithdrawCover(schedule);
  const { id, person, replaces, layer, start, end, reason, by } = cover;
  const undo = person && {
    person: person.id,
    start,
    end,
    reason,
    ...(layer === null ? {} : { layer }),
    ...(replaces ? { replaces: replaces.id } : {}),
  };
  return (
    <div className={classes.cover}>
      <p>
        Cover{replaces && ` for ${replaces.name}`}, ordered by {by}: {reason}
      </p>
      {!over && (
        <Button
          variant="default"
          loading={withdraw.isPending}
          onClick={() =>
            withdraw.mutate(id, {
              onSuccess: () =>
                onDone({
                  words: `The cover by ${person?.name ?? "nobody"} is taken back.`,
                  schedule,
                  undo: undo && { order: undo },
                }),
            })
          }
        >
          Take this cover back
        </Button>
      )}
      <ProblemNote error={withdraw.error} />
    </div>
  );
}
