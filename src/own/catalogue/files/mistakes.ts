import { AppError } from "../../../lib/errors.ts";

/** Something wrong in a set of files: where (a line and column, counted from 1, where there is one) and how to mend it. */
export type Mistake = {
  file: string;
  line: number;
  column: number;
  message: string;
  /** The exact place, where line and column are only those of the document: finding it takes a while, and few are told. */
  exactly?: () => { line: number; column: number };
};

/** A mistake of the whole set rather than of a line in it. */
export const mistakeOfSet = (message: string): Mistake => ({ file: "", line: 0, column: 0, message });

const shownMistakes = 100;

/** Mistakes in the order in which a reader mends them: file by file, from top to bottom. */
const inReadingOrder = (mistakes: readonly Mistake[]): Mistake[] =>
  mistakes.toSorted(
    (a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1) || a.line - b.line || a.column - b.column,
  );

/** Mistakes at their exact places, in reading order. */
export const placed = (mistakes: readonly Mistake[]): Mistake[] =>
  inReadingOrder(mistakes.map(({ exactly, ...mistake }) => ({ ...mistake, ...exactly?.() })));

/** "teams/bedroom.yaml:12:7"; empty for a mistake of the whole set. */
const placeOf = ({ file, line, column }: Mistake): string => (file === "" ? "" : `${file}:${line}:${column}`);

/** The refusal of a set of files, with the place of each mistake as its path; the first 100 are told. */
export function refuseFiles(mistakes: readonly Mistake[]): AppError {
  const shown = placed(inReadingOrder(mistakes).slice(0, shownMistakes));
  const files = new Set(mistakes.map(({ file }) => file)).size;
  const rest = mistakes.length - shown.length;
  return new AppError(
    "invalid",
    `${count(mistakes.length, "mistake")} in ${count(files, "file")}; nothing was changed.` +
      (rest > 0 ? ` The first ${shownMistakes} are listed.` : ""),
    { errors: shown.map((mistake) => ({ path: placeOf(mistake), message: mistake.message })) },
  );
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;
