import { KeysHint } from "../../../shared/commands/keys-hint.tsx";
import classes from "./composer.module.css";

/** Something that a slash and a word do. */
export type SlashCommand = { slash: string; label: string; keys: string; run: () => void };

type SlashListProps = {
  id: string;
  commands: readonly SlashCommand[];
  active: number;
  onRun: (command: SlashCommand) => void;
};

/** What a slash can do, above the input; the keys are handled by the input, as the combobox pattern asks. */
export function SlashList({ id, commands, active, onRun }: SlashListProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className={classes.slashes} role="listbox" id={id} aria-label="What can be done">
      {commands.map((command, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={command.slash}
          id={`${id}-${index}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.slash}
          onMouseDown={(event) => {
            event.preventDefault();
            onRun(command);
          }}
        >
          <code>/{command.slash}</code>
          <span>{command.label}</span>
          <KeysHint keys={command.keys} />
        </div>
      ))}
    </div>
  );
}
