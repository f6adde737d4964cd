import type { Signal } from "./signal.ts";

/** What one request brought, as it is kept until it is processed. Every signal has its key by then. */
export type IntakeEntry = {
  receivedAt: Date;
  /** The API key that it came through: dedup keys count within it. */
  scope: string;
  sender: string;
  /** The service that the API key is bound to. */
  boundServiceId: string | null;
  format: string;
  signals: readonly KeyedSignal[];
};

export type KeyedSignal = Signal & { dedupKey: string };

/** The entry as text, for the intake log. */
export const writeEntry = (entry: IntakeEntry): string => JSON.stringify(entry);

/** Entries back from the intake log's text. */
export function readEntries(text: string): IntakeEntry[] {
  const written = JSON.parse(text) as Written<IntakeEntry>[];
  return written.map((entry) => ({
    ...entry,
    receivedAt: new Date(entry.receivedAt),
    signals: entry.signals.map((signal) => ({
      ...signal,
      startsAt: revive(signal.startsAt),
      endsAt: revive(signal.endsAt),
      expiresAt: revive(signal.expiresAt),
    })),
  }));
}

type Written<Value> = Value extends Date
  ? string
  : Value extends readonly (infer Item)[]
    ? Written<Item>[]
    : Value extends object
      ? { [Name in keyof Value]: Written<Value[Name]> }
      : Value;

const revive = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));
