import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { answer, api } from "../api/client.ts";
import classes from "./search-picker.module.css";

/** Something that the catalogue knows by its slug. */
export type Picked = { slug: string; name: string; detail?: string };

type SearchPickerProps = {
  kind: "service" | "person" | "team" | "domain";
  label: string;
  hideLabel?: boolean;
  placeholder?: string;
  value: Picked | null;
  onChange: (picked: Picked | null) => void;
  /** Offered before anything is typed. */
  suggested?: readonly Picked[];
  error?: string | undefined;
  /** In a dialog it takes the focus first, and lists what it found within the dialog rather than over it. */
  inDialog?: boolean;
};

/** What is pressed next must not move away from under the pointer: the list closes once the press is over. */
const closeAfterMs = 250;

function useFound(kind: SearchPickerProps["kind"], words: string) {
  return useQuery({
    queryKey: ["search", "picker", kind, words],
    queryFn: () => answer(api.GET("/api/v1/search", { params: { query: { q: words, kind, limit: 8 } } })),
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
    select: ({ items }) => items,
  });
}

/** Picks one thing of the catalogue by typing a part of its name. */
export function SearchPicker(props: SearchPickerProps) {
  const {
    kind,
    label,
    hideLabel = false,
    placeholder,
    value,
    onChange,
    suggested = [],
    error,
    inDialog,
  } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState(0);
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [settled] = useDebouncedValue((typed ?? "").trim(), 120);
  const { data } = useFound(kind, settled);
  const listId = useId();
  const offered: readonly Picked[] = settled.length >= 2 ? (data ?? []) : suggested;
  const opened = typed !== null && offered.length > 0;
  const nothing = typed !== null && settled.length >= 2 && data?.length === 0;
  const active = Math.min(chosen, offered.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;

  const pick = (picked: Picked | undefined) => {
    if (!picked) return;
    onChange(picked);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && opened) setChosen((active + step + offered.length) % offered.length);
    else if (event.key === "Enter" && opened) pick(offered[active]);
    else if (event.key === "Escape" && opened) setTyped(null);
    else if (event.key === "Backspace" && !typed && value) onChange(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={classes.picker} data-in-dialog={inDialog}>
      <TextInput
        {...(hideLabel ? { "aria-label": label } : { label })}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(error === undefined ? {} : { error })}
        {...(inDialog ? { "data-autofocus": true } : {})}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={opened}
        aria-controls={opened ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={opened ? optionId(active) : undefined}
        value={typed ?? value?.name ?? ""}
        rightSection={
          value && (
            <CloseButton
              size="sm"
              tabIndex={-1}
              aria-label={`Clear ${label.toLowerCase()}`}
              onClick={() => onChange(null)}
            />
          )
        }
        onFocus={() => {
          clearTimeout(closing.current);
          setTyped("");
        }}
        onBlur={() => {
          closing.current = setTimeout(() => setTyped(null), closeAfterMs);
        }}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      {opened && (
        // The list of a combobox: a native one cannot be searched on the server.
        <div
          className={classes.list}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="listbox"
          id={listId}
          aria-label={`Found for ${label.toLowerCase()}`}
        >
          {offered.map((hit, index) => (
            // The keys are handled by the input, as the combobox pattern asks.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={hit.slug}
              id={optionId(index)}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={classes.option}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(hit);
              }}
            >
              {hit.name}
              {hit.detail && <span className={classes.detail}>{hit.detail}</span>}
            </div>
          ))}
        </div>
      )}
      {nothing && <p className={classes.nothing}>Nothing is called “{settled}”.</p>}
    </div>
  );
}
