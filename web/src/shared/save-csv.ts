import { toCsv } from "../../../src/lib/csv.ts";
import type { CsvValue } from "../../../src/lib/csv.ts";

/** Hands a table to the reader as a file, named after what it holds. */
export function saveCsv(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): void {
  const blob = new Blob([toCsv(head, rows)], { type: "text/csv;charset=utf-8" });
  const address = URL.createObjectURL(blob);
  const name = caption.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const link = Object.assign(document.createElement("a"), { href: address, download: `${name}.csv` });
  link.click();
  URL.revokeObjectURL(address);
}
