import { Button } from "@mantine/core";
import { IconArrowUp } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { asProblem } from "../../../api/problem.ts";
import { toServerTime } from "../server-time.ts";
import { matchSlash, readPrefix } from "./composer-text.ts";
import type { SayKind } from "./composer-text.ts";
import classes from "./composer.module.css";
import type { IncidentAct, UpdateAudience } from "./incident-acts.ts";
import { KindChoice } from "./kind-choice.tsx";
import { ProblemNote } from "../../../shared/problem-note.tsx";
import { SlashList } from "./slash-list.tsx";
import type { SlashCommand } from "./slash-list.tsx";
import { UpdateOptions } from "./update-options.tsx";
import { useIncidentAct } from "./use-incident-act.ts";

type ComposerProps = {
  incident: string;
  kind: SayKind;
  onKind: (kind: SayKind) => void;
  commands: readonly SlashCommand[];
  input: RefObject<HTMLTextAreaElement | null>;
  onEscape?: () => void;
};

const placeholders: Record<SayKind, string> = {
  note: "Write a note",
  update: "Tell those outside",
  decision: "Write what was decided",
};

/** The one input of the room: notes, updates and decisions go on the timeline; a slash does anything else. */
export function Composer({ incident, kind, onKind, commands, input, onEscape }: ComposerProps) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const [audience, setAudience] = useState<UpdateAudience>("stakeholders");
  const [nextMinutes, setNextMinutes] = useState(30);
  const { mutate, error, reset } = useIncidentAct(incident);
  const list = useId();
  const matches = matchSlash(text, commands);
  const active = Math.min(chosen, matches.length - 1);

  const write = (typed: string) => {
    const prefix = readPrefix(typed);
    if (prefix) onKind(prefix.kind);
    setText(prefix ? prefix.text : typed);
    setChosen(0);
    if (error) reset();
  };
  const send = () => {
    const said = text.trim();
    if (!said) return;
    const act: IncidentAct =
      kind === "update"
        ? { act: "update", text: said, audience, nextUpdateAt: nextUpdateAfter(nextMinutes) }
        : { act: "say", kind, text: said };
    setText("");
    // What was refused comes back, unless something else was begun meanwhile.
    mutate(act, { onError: () => setText((begun) => begun || said), onSuccess: () => onKind("note") });
  };
  const run = (command: SlashCommand | undefined) => {
    if (!command) return;
    setText("");
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && matches.length > 0) setChosen((active + step + matches.length) % matches.length);
    else if (event.key === "Enter" && !event.shiftKey) {
      if (matches.length > 0) run(matches[active]);
      else send();
    } else if (event.key === "Escape") {
      event.currentTarget.blur();
      onEscape?.();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={classes.composer}>
      {matches.length > 0 && <SlashList id={list} commands={matches} active={active} onRun={run} />}
      <ProblemNote error={error && asProblem(error)} />
      {kind === "update" && (
        <UpdateOptions
          audience={audience}
          onAudience={setAudience}
          nextMinutes={nextMinutes}
          onNextMinutes={setNextMinutes}
        />
      )}
      <div className={classes.line} data-kind={kind}>
        <KindChoice kind={kind} onKind={onKind} />
        <textarea
          ref={input}
          rows={1}
          maxLength={10_000}
          aria-autocomplete="list"
          aria-controls={matches.length > 0 ? list : undefined}
          aria-activedescendant={matches.length > 0 ? `${list}-${active}` : undefined}
          aria-label={`Write a ${kind}; a slash lists what else can be done`}
          placeholder={placeholders[kind]}
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {!text && (
          <span className={classes.hint} aria-hidden>
            / for more
          </span>
        )}
        <Button
          className={classes.send}
          size="compact-md"
          aria-label="Send"
          disabled={!text.trim() || matches.length > 0}
          onClick={send}
        >
          <IconArrowUp size={16} aria-hidden />
        </Button>
      </div>
    </div>
  );
}

const nextUpdateAfter = (minutes: number): string | null =>
  minutes === 0 ? null : new Date(toServerTime(new Date()).getTime() + minutes * 60_000).toISOString();
