import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { FilterSelect } from "../shared/filter-select.tsx";
import { SearchPicker } from "../shared/search-picker.tsx";
import classes from "./list-filters.module.css";
import { useTeams } from "./use-catalogue.ts";

/** What a list in the address is narrowed by: a service and a team by slug, and words. */
export type ListFilter = Partial<Record<"q" | "service" | "team", string | undefined>>;

type ListFiltersProps = {
  /** Whose list it is: "runbooks". */
  of: string;
  teamLabel: string;
  /** What its words are called; none are asked for without it. */
  wordsLabel?: string;
  filter: ListFilter;
  /** Services that the list shows, so that a chosen one is called by its name. */
  services: readonly { slug: string; name: string }[];
  onChange: (by: ListFilter) => void;
};

/** Which part of a list is shown; the address holds the choice. */
export function ListFilters({ of, teamLabel, wordsLabel, filter, services, onChange }: ListFiltersProps) {
  const { q, service, team } = filter;
  const teams = useTeams();
  const chosen = service === undefined ? null : { slug: service, name: service };
  return (
    <search>
      <fieldset className={classes.filters}>
        <legend className="visually-hidden">Which {of}</legend>
        {wordsLabel !== undefined && (
          <Words label={wordsLabel} settled={q} onSettled={(words) => onChange({ q: words })} />
        )}
        <FilterSelect
          label={teamLabel}
          value={team}
          options={(teams.data?.items ?? []).map(({ slug, name }) => ({ value: slug, label: name }))}
          onChoose={(picked) => onChange({ team: picked })}
        />
        <SearchPicker
          kind="service"
          label="Service"
          hideLabel
          placeholder="Service"
          value={services.find(({ slug }) => slug === service) ?? chosen}
          onChange={(picked) => onChange({ service: picked?.slug })}
        />
      </fieldset>
    </search>
  );
}

const settleMs = 250;

type WordsProps = {
  label: string;
  settled: string | undefined;
  onSettled: (words: string | undefined) => void;
};

/** Words to look for, told once the typing rests; what changes them from elsewhere is shown. */
function Words({ label, settled, onSettled }: WordsProps) {
  const [typed, setTyped] = useState(settled ?? "");
  const [told, setTold] = useState(settled);
  if (settled !== told) {
    setTold(settled);
    if (settled !== wordsOf(typed)) setTyped(settled ?? "");
  }
  const settle = useDebouncedCallback((text: string) => onSettled(wordsOf(text)), settleMs);
  return (
    <TextInput
      className={classes.words ?? ""}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
      value={typed}
      maxLength={200}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        settle(currentTarget.value);
      }}
    />
  );
}

const wordsOf = (text: string): string | undefined => text.trim() || undefined;
