/** Alerts as a runbook's file has them, one a line: a name, or labels as `class=disk-full, component=orders`. */
export const alertLines = (value: unknown): string =>
  Array.isArray(value) ? value.map(lineOf).join("\n") : "";

const lineOf = (alert: unknown): string =>
  typeof alert === "object" && alert !== null
    ? Object.entries(alert)
        .map(([label, text]) => `${label}=${text}`)
        .join(", ")
    : String(alert);

/** Labels have no blanks before their sign, so that an alert whose name holds one is still a name. */
const labels = /^\s*[\w./-]+=[^,]*(?:,\s*[\w./-]+=[^,]*)*$/;

/** What is typed, line by line, as a file has it. */
export const readAlertLines = (text: string): unknown[] => text.split("\n").map(readLine);

function readLine(line: string): unknown {
  if (!labels.test(line)) return line;
  const pairs = line.split(",").map((pair): [string, string] => {
    const sign = pair.indexOf("=");
    return [pair.slice(0, sign).trim(), pair.slice(sign + 1).trim()];
  });
  return Object.fromEntries(pairs);
}
