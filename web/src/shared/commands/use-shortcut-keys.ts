import { useEffect } from "react";
import { readPreferences } from "../reader-preferences.ts";
import { readCommands } from "./commands.ts";
import { keyName, matchKeys } from "./match-keys.ts";

const sequenceTimeoutMs = 1_200;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select, [role='combobox']"));

const dialogOpen = () => document.querySelector("[aria-modal='true']") !== null;

/** Runs commands by their keys. Single keys rest while the reader types, has a dialog open, or switched them off. */
export function useShortcutKeys(): void {
  useEffect(() => {
    let pressed = "";
    let timer: ReturnType<typeof setTimeout> | undefined;

    const onKeyDown = (event: KeyboardEvent) => {
      const key = keyName(event);
      if (!key || event.defaultPrevented || event.repeat) return;
      const plain = !key.startsWith("mod+");
      if (plain && (!readPreferences().singleKeys || isTyping(event.target) || dialogOpen())) return;
      const commands = readCommands();
      const bound = commands.flatMap(({ keys }) => (keys ? [keys] : []));
      const outcome = matchKeys(bound, pressed, key);
      clearTimeout(timer);
      pressed = outcome.kind === "wait" ? outcome.pressed : "";
      if (outcome.kind === "wait") timer = setTimeout(() => (pressed = ""), sequenceTimeoutMs);
      if (outcome.kind !== "run") return;
      event.preventDefault();
      commands.find(({ keys }) => keys === outcome.keys)?.run();
    };

    document.addEventListener("keydown", onKeyDown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}
