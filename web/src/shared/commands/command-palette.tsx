import { Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAffiliate, IconBox, IconNotebook, IconSearch, IconUser, IconUsers } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import { useId, useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import { useSearch } from "../use-search.ts";
import type { SearchHit } from "../use-search.ts";
import classes from "./command-palette.module.css";
import { useAllCommands } from "./commands.ts";
import { PaletteList } from "./palette-list.tsx";
import type { PaletteItem } from "./palette-list.tsx";
import { rankCommands } from "./rank-commands.ts";

const hitIcons: Record<SearchHit["kind"], TablerIcon> = {
  service: IconBox,
  team: IconUsers,
  person: IconUser,
  domain: IconAffiliate,
  runbook: IconNotebook,
};

/** What opened the palette need not be offered in it. */
const paletteKeys = "mod+k";

type CommandPaletteProps = {
  opened: boolean;
  onClose: () => void;
  signedIn: boolean;
  /** Opens what a search hit stands for; undefined where it has no page. */
  openHit: (hit: SearchHit) => (() => void) | undefined;
};

/** Finds and does everything: commands of the page and the shell, and whatever the server's search knows. */
export function CommandPalette({ opened, onClose, signedIn, openHit }: CommandPaletteProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={600} yOffset="14dvh" centered={false}>
      <Modal.Overlay />
      <Modal.Content aria-label="Search and commands">
        <PaletteBody onClose={onClose} signedIn={signedIn} openHit={openHit} />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onClose, signedIn, openHit }: Omit<CommandPaletteProps, "opened">) {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const items = usePaletteItems(query, signedIn, openHit);
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
          placeholder={signedIn ? "Find a service, a person, an action…" : "Find a page or an action…"}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList {...{ listId, optionId, items, active, query, run, setChosen }} />
    </div>
  );
}

function usePaletteItems(
  query: string,
  signedIn: boolean,
  openHit: CommandPaletteProps["openHit"],
): PaletteItem[] {
  const commands = useAllCommands();
  const [settled] = useDebouncedValue(query.trim(), 120);
  const { data } = useSearch(signedIn ? settled : "");
  return useMemo(() => {
    const found = settled.length >= 2 ? (data?.items ?? []) : [];
    const hits = found.map((hit) => ({
      id: `${hit.kind} ${hit.slug}`,
      label: hit.name,
      detail: hit.detail,
      icon: hitIcons[hit.kind],
      group: hit.kind,
      run: openHit(hit),
    }));
    const others = commands.filter(({ keys }) => keys !== paletteKeys);
    return [...rankCommands(others, query), ...hits];
  }, [commands, query, settled, data, openHit]);
}
