import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useMemo, useRef } from "react";
import type { KeyboardEvent } from "react";
import { useCommands } from "../../shared/commands/commands.ts";
import classes from "./portal.module.css";
import { focusFirstResult, openFirstResult } from "./result-focus.ts";

type PortalSearchProps = {
  words: string;
  setWords: (words: string) => void;
  /** When the reader has stopped typing for a moment. */
  onSettled: (words: string | undefined) => void;
};

const settleMs = 250;

/** The instant search of the portal; arrow down goes to what it found, Enter opens the first. */
export function PortalSearch({ words, setWords, onSettled }: PortalSearchProps) {
  const input = useRef<HTMLInputElement>(null);
  const settle = useDebouncedCallback(onSettled, settleMs);
  useCommands(
    useMemo(
      () => [
        {
          id: "portal-search",
          label: "Search the portal",
          group: "Portal",
          icon: IconSearch,
          keys: "/",
          run: () => input.current?.focus(),
        },
      ],
      [],
    ),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const done =
      (event.key === "ArrowDown" && focusFirstResult()) || (event.key === "Enter" && openFirstResult());
    if (done) event.preventDefault();
  };
  return (
    <search className={classes.search}>
      <IconSearch size={18} stroke={1.75} aria-hidden />
      <input
        ref={input}
        type="search"
        value={words}
        placeholder="Find a service, a team, a person or a domain"
        aria-label="Find a service, a team, a person or a domain"
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setWords(event.target.value);
          settle(event.target.value.trim() || undefined);
        }}
      />
    </search>
  );
}
