/** A line of a text beside its earlier state. */
export type LineChange = { kind: "same" | "added" | "removed"; text: string };

/** More would keep the page waiting; a change as large as that is shown as the whole old text and the whole new one. */
const mostComparisons = 4_000_000;

/** What changed between two texts, line by line: as few lines as can be are removed and added. */
export function lineChanges(before: string, after: string): LineChange[] {
  const was = before.split(/\r?\n/);
  const is = after.split(/\r?\n/);
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start += 1;
  let end = 0;
  while (
    end < was.length - start &&
    end < is.length - start &&
    was[was.length - 1 - end] === is[is.length - 1 - end]
  )
    end += 1;
  return [
    ...as("same", was.slice(0, start)),
    ...middleChanges(was.slice(start, was.length - end), is.slice(start, is.length - end)),
    ...as("same", was.slice(was.length - end)),
  ];
}

const as = (kind: LineChange["kind"], lines: readonly string[]): LineChange[] =>
  lines.map((text) => ({ kind, text }));

/** By the longest sequence of lines that both have. */
function middleChanges(was: readonly string[], is: readonly string[]): LineChange[] {
  if (was.length * is.length > mostComparisons) return [...as("removed", was), ...as("added", is)];
  const width = is.length + 1;
  const common = new Uint32Array((was.length + 1) * width);
  for (let i = was.length - 1; i >= 0; i -= 1)
    for (let j = is.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        was[i] === is[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < was.length && j < is.length)
    if (was[i] === is[j]) {
      changes.push({ kind: "same", text: was[i]! });
      i += 1;
      j += 1;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) {
      changes.push({ kind: "removed", text: was[i]! });
      i += 1;
    } else {
      changes.push({ kind: "added", text: is[j]! });
      j += 1;
    }
  return [...changes, ...as("removed", was.slice(i)), ...as("added", is.slice(j))];
}

/** Changes with what stays the same left out, but for a few lines around; null stands where lines are left out. */
export function shownChanges(changes: readonly LineChange[], around = 3): (LineChange | null)[] {
  const near = changes.map((_, index) =>
    changes.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== "same"),
  );
  return changes.flatMap((change, index) => {
    if (near[index]) return [change];
    return index === 0 || near[index - 1] ? [null] : [];
  });
}
