import { IconGavel, IconMessage, IconSpeakerphone } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import { useId } from "react";
import type { SayKind } from "./composer-text.ts";
import classes from "./composer.module.css";

const kinds: readonly { kind: SayKind; label: string; key: string; icon: TablerIcon }[] = [
  { kind: "note", label: "Note", key: "n", icon: IconMessage },
  { kind: "update", label: "Update", key: "u", icon: IconSpeakerphone },
  { kind: "decision", label: "Decision", key: "d", icon: IconGavel },
];

/** Whether one writes a note, an update or a decision. */
export function KindChoice({ kind, onKind }: { kind: SayKind; onKind: (kind: SayKind) => void }) {
  const name = useId();
  return (
    <fieldset className={classes.kinds}>
      <legend className="visually-hidden">What to write</legend>
      {kinds.map(({ kind: value, label, key, icon: Icon }) => (
        <label key={value} title={`${label} (${key}, or /${key})`} data-kind={value}>
          <input
            className="visually-hidden"
            type="radio"
            name={name}
            checked={kind === value}
            onChange={() => onKind(value)}
          />
          <Icon size={15} stroke={1.75} aria-hidden />
          <span className={classes.kindLabel}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
