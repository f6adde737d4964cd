import classes from "./keys-hint.module.css";

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

const shown = (key: string) =>
  key.startsWith("mod+") ? `${apple ? "⌘" : "Ctrl "}${key.slice(4).toUpperCase()}` : key.toUpperCase();

/** The keys of a command as they stand on the reader's keyboard. */
export function KeysHint({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {keys.split(" ").map((key) => (
        <kbd key={key}>{shown(key)}</kbd>
      ))}
    </span>
  );
}
