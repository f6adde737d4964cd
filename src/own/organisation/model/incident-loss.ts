import { invalidField } from "../../../lib/errors.ts";
import { at, readAll, readMapping } from "../../../lib/field-readers.ts";
import { majorForFile } from "../../../lib/money.ts";
import { readPositiveAmount } from "./positive-amount.ts";

/** The loss, per hour or so far, from which an incident is of high or medium class; in minor units. */
export type IncidentLossThresholds = { highMinor: number; mediumMinor: number };

/** Reads `{high: 50000, medium: 5000}` in major units; high is the more, and both are more than nothing. */
export function readIncidentLoss(value: unknown, path: string, currency: string): IncidentLossThresholds {
  const raw = readMapping(value, path, ["high", "medium"]);
  const loss = readAll<IncidentLossThresholds>({
    highMinor: () => readPositiveAmount(raw["high"], at(path, "high"), currency),
    mediumMinor: () => readPositiveAmount(raw["medium"], at(path, "medium"), currency),
  });
  if (loss.highMinor <= loss.mediumMinor)
    throw invalidField(at(path, "high"), "must be more than medium: it is the loss of a major incident");
  return loss;
}

/** Incident-loss thresholds as files write them. */
export const writeIncidentLoss = ({ highMinor, mediumMinor }: IncidentLossThresholds, currency: string) => ({
  high: majorForFile(highMinor, currency),
  medium: majorForFile(mediumMinor, currency),
});
