import type { Signal } from "./signal.ts";

/** What one request brought, in signals. Every signal has its key by then. */
export type IntakeEntry = {
  receivedAt: Date;
  /** The API key that it came through: dedup keys count within it. */
  scope: string;
  sender: string;
  /** The service that the API key is bound to. */
  boundServiceId: string | null;
  /** The team that the API key is bound to. */
  boundTeamId: string | null;
  format: string;
  signals: readonly KeyedSignal[];
};

/** What an entry's key is bound to. */
export type KeyBounds = Pick<IntakeEntry, "boundServiceId" | "boundTeamId">;

export type KeyedSignal = Signal & { dedupKey: string };
