import type { TablerIcon } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import classes from "./command-palette.module.css";
import { KeysHint } from "./keys-hint.tsx";

/** A command or a search hit as the palette lists it; one without `run` only informs. */
export type PaletteItem = {
  id: string;
  label: string;
  group: string;
  detail?: string | undefined;
  icon?: TablerIcon;
  keys?: string;
  run?: (() => void) | undefined;
};

type PaletteListProps = {
  listId: string;
  optionId: (index: number) => string;
  items: readonly PaletteItem[];
  active: number;
  query: string;
  run: (item: PaletteItem) => void;
  setChosen: (index: number) => void;
};

/** What the palette found, the chosen one marked. Keys are handled by the input, as the combobox pattern asks. */
export function PaletteList({ listId, optionId, items, active, query, run, setChosen }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <>
      {/* The list of a combobox: native ones can show neither icons nor keys. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div className={classes.list} role="listbox" id={listId} aria-label="Found" ref={list}>
        {items.map((item, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={item.id}
            id={optionId(index)}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-disabled={!item.run}
            className={classes.option}
            onMouseMove={() => setChosen(index)}
            onClick={() => run(item)}
          >
            <span className={classes.icon}>
              {item.icon && <item.icon size={16} stroke={1.75} aria-hidden />}
            </span>
            <span className={classes.label}>
              {item.label}
              {item.detail && <span className={classes.detail}>{item.detail}</span>}
            </span>
            <span className={classes.group}>{item.group}</span>
            {item.keys && <KeysHint keys={item.keys} />}
          </div>
        ))}
      </div>
      {items.length === 0 && <p className={classes.nothing}>Nothing is called “{query}”.</p>}
    </>
  );
}
