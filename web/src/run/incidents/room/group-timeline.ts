import type { TimelineEntry } from "../incident-types.ts";

/** A timeline as it is shown: a new day, an entry, or several of a kind folded into one quiet line. */
export type TimelineBlock =
  | { kind: "day"; key: string; at: string }
  | { kind: "entry"; key: string; entry: TimelineEntry }
  | { kind: "folded"; key: string; of: "deliveries" | "alerts"; entries: readonly TimelineEntry[] };

const fewestFoldedAlerts = 3;

/** What an entry folds into with its neighbours; a delivery that failed stands alone, to be seen. */
function foldOf({ kind, data }: TimelineEntry): "deliveries" | "alerts" | null {
  if (kind === "delivery") return data["result"] === "handed-over" ? "deliveries" : null;
  return kind === "alert-joined" ? "alerts" : null;
}

/** Runs of entries of one kind on one day; the others alone. */
function runs(entries: readonly TimelineEntry[], dayOf: (at: string) => string): TimelineEntry[][] {
  const found: TimelineEntry[][] = [];
  for (const entry of entries) {
    const run = found.at(-1);
    const first = run?.[0];
    const fold = foldOf(entry);
    const joins =
      first !== undefined &&
      fold !== null &&
      fold === foldOf(first) &&
      dayOf(first.happenedAt) === dayOf(entry.happenedAt);
    if (joins) run?.push(entry);
    else found.push([entry]);
  }
  return found;
}

/** Groups a timeline for reading; `dayOf` names the reader's day of an instant. */
export function groupTimeline(
  entries: readonly TimelineEntry[],
  dayOf: (at: string) => string,
): TimelineBlock[] {
  const blocks: TimelineBlock[] = [];
  let day = "";
  for (const run of runs(entries, dayOf)) {
    const [first] = run;
    if (!first) continue;
    const today = dayOf(first.happenedAt);
    if (today !== day) blocks.push({ kind: "day", key: `day ${today} ${first.id}`, at: first.happenedAt });
    day = today;
    blocks.push(...blocksOf(run, first));
  }
  return blocks;
}

function blocksOf(run: readonly TimelineEntry[], first: TimelineEntry): TimelineBlock[] {
  const fold = foldOf(first);
  if (fold === "deliveries" || (fold === "alerts" && run.length >= fewestFoldedAlerts))
    return [{ kind: "folded", key: first.id, of: fold, entries: run }];
  return run.map((entry) => ({ kind: "entry", key: entry.id, entry }));
}
