/** What one writes in the room: a note, a decision, or an update for those outside. */
export type SayKind = "note" | "update" | "decision";

const prefixes: Record<string, SayKind> = {
  n: "note",
  note: "note",
  u: "update",
  update: "update",
  d: "decision",
  decision: "decision",
};

/** A kind typed before the text ("/d roll back"): the kind, and the text without it. */
export function readPrefix(text: string): { kind: SayKind; text: string } | null {
  const match = /^\/([a-z]+)\s([\s\S]*)$/i.exec(text);
  const kind = match?.[1] === undefined ? undefined : prefixes[match[1].toLowerCase()];
  return kind === undefined ? null : { kind, text: match?.[2] ?? "" };
}

/** The commands that a text after a slash begins to name; none while no slash begins the text. */
export function matchSlash<Command extends { slash: string }>(
  text: string,
  commands: readonly Command[],
): Command[] {
  const match = /^\/([a-z]*)$/i.exec(text);
  const begun = match?.[1]?.toLowerCase();
  return begun === undefined ? [] : commands.filter(({ slash }) => slash.startsWith(begun));
}
