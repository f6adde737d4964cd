import { ActionIcon, Button } from "@mantine/core";
import { IconDots, IconPencil, IconX } from "@tabler/icons-react";
import { Suspense, lazy, useState } from "react";
import type { ReactNode } from "react";
import classes from "./dock.module.css";
import { ProblemNote } from "../../../shared/problem-note.tsx";
import type { Room, RunnableAction } from "./use-room.ts";

const MoreActions = lazy(async () => ({ default: (await import("./more-actions.tsx")).MoreActions }));

type DockProps = { room: Room; composer: ReactNode };

/** On a phone, under one thumb: the one thing to do now, writing, and whatever else can be done. */
export function Dock({ room, composer }: DockProps) {
  const [more, setMore] = useState(false);
  const { actions, act } = room;
  const [first, ...others] = actions;
  const { writing, setWriting, write } = room.composer;
  const pick = (action: RunnableAction) => {
    setMore(false);
    action.run();
  };
  return (
    <div className={classes.dock}>
      {act.error && (
        <div className={classes.problem}>
          <ProblemNote error={act.error} />
        </div>
      )}
      {writing ? (
        <div className={classes.writing}>
          {composer}
          <ActionIcon size={40} aria-label="Stop writing" onClick={() => setWriting(false)}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      ) : (
        <div className={classes.bar}>
          {first ? (
            <Button
              className={classes.first}
              leftSection={<first.icon size={18} stroke={2} aria-hidden />}
              loading={act.isPending}
              onClick={first.run}
            >
              {first.label}
            </Button>
          ) : (
            <Button className={classes.first} variant="default" onClick={() => write("note")}>
              Write a note
            </Button>
          )}
          {first && (
            <ActionIcon variant="default" size={48} aria-label="Write a note" onClick={() => write("note")}>
              <IconPencil size={20} stroke={1.75} aria-hidden />
            </ActionIcon>
          )}
          {others.length > 0 && (
            <ActionIcon variant="default" size={48} aria-label="More to do" onClick={() => setMore(true)}>
              <IconDots size={20} stroke={1.75} aria-hidden />
            </ActionIcon>
          )}
        </div>
      )}
      <Suspense>
        {more && <MoreActions actions={others} onPick={pick} onClose={() => setMore(false)} />}
      </Suspense>
    </div>
  );
}
