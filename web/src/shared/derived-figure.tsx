import { Popover } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import classes from "./derived-figure.module.css";
import { ReasonList } from "./reason-list.tsx";
import type { Reason } from "./reason-list.tsx";
import type { Tone } from "./chip.tsx";

type DerivedFigureProps = {
  children: ReactNode;
  /** What the figure is, as the heading of its reasons. */
  name: string;
  reasons: readonly Reason[];
  tone?: Tone;
  /** Punctuation that must not begin a line of its own. */
  after?: string;
};

/** A derived figure inside text; pressing it opens the reasons that it follows from. */
export function DerivedFigure({ children, name, reasons, tone, after }: DerivedFigureProps) {
  const [opened, setOpened] = useState(false);
  return (
    <span className={classes.kept}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" width={340}>
        <Popover.Target>
          <button
            type="button"
            className={classes.figure}
            data-tone={tone}
            onClick={() => setOpened((before) => !before)}
            onKeyDown={(event) => event.key === "Escape" && setOpened(false)}
          >
            {children}
          </button>
        </Popover.Target>
        <Popover.Dropdown className={classes.reasons} aria-label={name}>
          <p className={classes.name}>{name}</p>
          <ReasonList reasons={reasons} />
        </Popover.Dropdown>
      </Popover>
      {after}
    </span>
  );
}
