import { cleanJson } from "./formats/clean-json.ts";
import { DEFAULT_RESOLVE_TIMEOUT_SECONDS, type ParsedIntake } from "./formats/intake-format.ts";
import { clientAddresses } from "./intake-address.ts";
import type { IntakeEntry } from "./model/intake-entry.ts";

/**
 * An entry as the intake log keeps it: who sent it and when, and the body as it came. It is read a second time when it is
 * processed, which costs less than writing down what the first reading found.
 */
export type StoredEntry = {
  receivedAt: number;
  scope: string;
  sender: string;
  boundServiceId: string | null;
  boundTeamId: string | null;
  format: string;
  /** The keys of its signals: some were made up because the sender gave none, and the others cost more to work out again. */
  keys: readonly string[];
  body: unknown;
};

/** The request that an entry came from. */
export type EntrySource = { text: string; body: unknown; parsed: ParsedIntake };

/** An entry's text for the intake log. A key that the body carried is not kept. */
export function writeStored(entry: IntakeEntry, { text, body, parsed }: EntrySource): string {
  const { receivedAt, scope, sender, boundServiceId, boundTeamId, format, signals } = entry;
  const about = JSON.stringify({
    receivedAt: receivedAt.getTime(),
    scope,
    sender,
    boundServiceId,
    boundTeamId,
    format,
    keys: signals.map(({ dedupKey }) => dedupKey),
  });
  const kept = parsed.routingKey === null ? text : print(formatNamed(format).withoutKey!(body));
  return `${about.slice(0, -1)},"body":${kept}}`;
}

/** JSON text; what is nested too deeply to be printed is cut off where it would not be kept anyway. */
function print(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch (error) {
    if (error instanceof RangeError) return JSON.stringify(cleanJson(body));
    throw error;
  }
}

/** The stored entries of one row of the log, oldest first. */
export const storedEntries = (row: string): StoredEntry[] => JSON.parse(row) as StoredEntry[];

/** The entry as it was when it arrived. */
export function readStored(stored: StoredEntry): IntakeEntry {
  const { scope, sender, boundServiceId, boundTeamId, format, keys, body } = stored;
  const receivedAt = new Date(stored.receivedAt);
  const { signals } = formatNamed(format).parse(body, {
    now: receivedAt,
    resolveTimeoutSeconds: DEFAULT_RESOLVE_TIMEOUT_SECONDS,
    keys,
  });
  return {
    receivedAt,
    scope,
    sender,
    boundServiceId,
    boundTeamId,
    format,
    signals: signals.map((signal, index) => ({ ...signal, dedupKey: signal.dedupKey ?? keys[index]! })),
  };
}

const formats = new Map(clientAddresses.map(({ format }) => [format.name, format]));

function formatNamed(name: string) {
  const format = formats.get(name);
  if (!format) throw new Error(`No format is called ${name}.`);
  return format;
}
