import { InvalidArgumentError } from "commander";
import { Temporal } from "temporal-polyfill";

/** Reads an instant of the command line as the server wants it; anything else is wrong usage. */
export function readInstant(text: string): string {
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    throw new InvalidArgumentError("write an instant such as 2026-11-27T09:00Z.");
  }
}
