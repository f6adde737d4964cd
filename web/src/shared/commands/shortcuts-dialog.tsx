import { Modal } from "@mantine/core";
import { setPreference, usePreferences } from "../reader-preferences.ts";
import { useAllCommands } from "./commands.ts";
import { KeysHint } from "./keys-hint.tsx";
import classes from "./shortcuts-dialog.module.css";

type ShortcutsDialogProps = { opened: boolean; onClose: () => void };

/** Every shortcut that works now, and the switch for those of a single key. */
export function ShortcutsDialog({ opened, onClose }: ShortcutsDialogProps) {
  const { singleKeys } = usePreferences();
  const bound = useAllCommands().flatMap(({ id, label, group, keys }) =>
    keys ? [{ id, label, group, keys }] : [],
  );
  const groups = Map.groupBy(bound, ({ group }) => group);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Keyboard shortcuts"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {[...groups].map(([group, commands]) => (
        <section key={group} className={classes.group}>
          <h3>{group}</h3>
          <dl>
            {commands.map(({ id, label, keys }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd>
                  <KeysHint keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className={classes.choice}>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => setPreference("singleKeys", event.target.checked)}
        />
        Shortcuts of plain letters (switch off when you dictate)
      </label>
    </Modal>
  );
}
