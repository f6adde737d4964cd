import type { Io } from "./io.ts";

/** How far a long command is, on one line that is written anew; only a terminal is told. */
export type ProgressLine = {
  show(phase: string, done?: number, of?: number): void;
  /** Takes the line away, so that what follows stands alone. */
  clear(): void;
};

const barLength = 24;
const clearLine = "\r\u001B[2K";

/** A line on standard error where that is a terminal, and nothing elsewhere. */
export function progressLine(io: Io): ProgressLine {
  let shown = "";
  const write = (line: string) => {
    if (!io.isTerminal || line === shown) return;
    io.stderr(`${clearLine}${line}`);
    shown = line;
  };
  return {
    show: (phase, done, of) => write(`${phase}${done === undefined || !of ? "…" : bar(done, of)}`),
    clear: () => write(""),
  };
}

function bar(done: number, of: number): string {
  const filled = Math.min(barLength, Math.floor((done / of) * barLength));
  const percent = Math.min(100, Math.floor((done / of) * 100));
  return ` ${"█".repeat(filled)}${"░".repeat(barLength - filled)} ${percent} % of ${of.toLocaleString("en")}`;
}
