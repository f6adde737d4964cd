import { Modal } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { KeyboardEvent } from "react";
import classes from "./command-palette.module.css";
import { PaletteList } from "./palette-list.tsx";
import type { PaletteItem } from "./palette-list.tsx";

type CommandPaletteProps = {
  onClose: () => void;
  query: string;
  onQuery: (query: string) => void;
  /** What there is for the words by now, best first. */
  items: readonly PaletteItem[];
  placeholder: string;
};

/** One line that finds and does everything: what it offers is the caller's, how it is chosen by keys is here. */
export function CommandPalette(props: CommandPaletteProps) {
  return (
    <Modal.Root opened onClose={props.onClose} size={600} yOffset="14dvh" centered={false}>
      <Modal.Overlay />
      <Modal.Content aria-label="Search and commands">
        <PaletteBody {...props} />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onClose, query, onQuery, items, placeholder }: CommandPaletteProps) {
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const optionId = (index: number) => `${listId}-${index}`;
  const active = Math.min(chosen, items.length - 1);

  const run = (item: PaletteItem | undefined) => {
    if (!item?.run) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((active + step + items.length) % Math.max(items.length, 1));
    else if (event.key === "Enter") run(items[active]);
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.palette}>
      <div className={classes.search}>
        <IconSearch size={18} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={items.length > 0 ? optionId(active) : undefined}
          aria-label="Find a page, a service, a person or an action"
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            onQuery(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList {...{ listId, optionId, items, active, query, run, setChosen }} />
    </div>
  );
}
