/** Text of a server in one line, without the control characters that could steer a terminal. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

/** Rows in aligned columns under their heads, each line as long as it needs. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, ...rows.map((row) => row.map((cell) => oneLine(cell)))];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** An instant for a reader anywhere: "2026-03-04 02:14 UTC". */
export const utcWords = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;

/** An answer as JSON, for scripts. */
export const asJson = (answer: unknown): string => `${JSON.stringify(answer, null, 2)}\n`;
