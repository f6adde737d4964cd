import type { IncidentLoss, LossCost, LossRevision } from "./loss.ts";

/** A value as it comes back from JSON: every instant has become text. */
type AsJson<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? readonly AsJson<Item>[]
    : T extends object
      ? { readonly [Name in keyof T]: AsJson<T[Name]> }
      : T;

/** An `IncidentLoss` as `JSON.stringify` writes it. */
export type LossRecord = AsJson<IncidentLoss>;

/** The loss that was stored as JSON. */
export const lossFromRecord = (record: LossRecord): IncidentLoss => ({
  exposurePerHourMinor: record.exposurePerHourMinor,
  shareBasisPoints: record.shareBasisPoints,
  revisions: record.revisions.map(revisionFromRecord),
  costs: record.costs.map((cost): LossCost => ({ ...cost, incurredAt: new Date(cost.incurredAt) })),
});

const revisionFromRecord = (revision: AsJson<LossRevision>): LossRevision => ({
  ...revision,
  effectiveFromAt: new Date(revision.effectiveFromAt),
  effectiveUntilAt: revision.effectiveUntilAt === null ? null : new Date(revision.effectiveUntilAt),
  madeAt: new Date(revision.madeAt),
});
