import type { ServiceKind } from "../../../own/catalogue/model/service-kind.ts";
import type { OnCallLevel, OperatingModel } from "../../../own/organisation/model/bands.ts";
import type { BandsInCurrency } from "../../selection/model/default-bands.ts";

/** What a decision rests on: kind, estimates and bands as they were when it was proposed. */
export type DecisionInputs = {
  kind: ServiceKind;
  exposurePerHourMinor: number;
  demand: string;
  bands: BandsInCurrency;
};

/** What is wanted instead of the derived, from when and until when it need not be looked at; null leaves the derived. */
export type Proposal = {
  operatingModel: OperatingModel | null;
  onCallLevel: OnCallLevel | null;
  reason: string;
  effectiveAt: Date;
  /** A local date, such as 2026-09-02. */
  reviewOn: string;
};

/** How far a decision has come; an approved one that another has followed is shown as superseded. */
export type DecisionState = "proposed" | "approved" | "declined" | "withdrawn";
