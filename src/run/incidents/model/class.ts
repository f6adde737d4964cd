import { AppError, invalidField } from "../../../lib/errors.ts";
import { formatMajor } from "../../../lib/money.ts";
import type { LossFigures } from "./loss.ts";

/** How much is at stake; nobody debates P1 or P2 (spec: incidents, Live loss). */
export type LossClass = "high" | "medium" | "low";

/** An organisation's thresholds; a figure that reaches one is of its class. */
export type LossThresholds = { highMinor: number; mediumMinor: number; currency: string };

/** How to respond to an incident of a class. */
export type ResponseMethod = { type: "major" | "minor"; words: string };

export const RESPONSE_METHODS: Readonly<Record<LossClass, ResponseMethod>> = {
  high: { type: "major", words: "restore availability at once" },
  medium: { type: "minor", words: "restore availability by the next working day" },
  low: { type: "minor", words: "restore availability when possible; a ticket goes to the backlog" },
};

/** A class that a person chose, with what the figures said at that time: a higher class of figures overtakes it. */
export type ClassChoice = {
  lossClass: LossClass;
  figuresClass: LossClass;
  by: string;
  why: string;
  at: Date;
};

export type ClassInputs = {
  loss: LossFigures;
  thresholds: LossThresholds;
  /** Users are affected by a security incident. */
  security: boolean;
  /** Users cannot complete a journey. */
  journeyBlocked: boolean;
  choice: ClassChoice | null;
};

export type Classification = {
  lossClass: LossClass;
  method: "major" | "minor";
  /** What the class asks for, in words. */
  response: string;
  decidedBy: "figures" | "kind" | "person";
  reason: string;
};

const RANK: Readonly<Record<LossClass, number>> = { low: 0, medium: 1, high: 2 };

/** Whether `left` is the graver class. */
export const isGraver = (left: LossClass, right: LossClass): boolean => RANK[left] > RANK[right];

/** The class of the higher of loss per hour and loss so far. */
export function classByFigures(loss: LossFigures, thresholds: LossThresholds): LossClass {
  const figure = Math.max(loss.amountMinor, loss.lastPerHourMinor);
  if (figure >= thresholds.highMinor) return "high";
  return figure >= thresholds.mediumMinor ? "medium" : "low";
}

/** The class of an incident, how to respond, and why. */
export function classify(inputs: ClassInputs): Classification {
  const figures = classByFigures(inputs.loss, inputs.thresholds);
  if (inputs.security) return classified("high", "kind", "users are affected by a security incident");
  if (inputs.journeyBlocked) return classified("high", "kind", "users cannot complete a journey");
  const { choice } = inputs;
  if (choice !== null && isInForce(choice, figures))
    return classified(choice.lossClass, "person", choice.why);
  return classified(figures, "figures", figuresInWords(inputs.loss, inputs.thresholds));
}

/** A raised class holds until the figures reach it; a lowered one until they are graver than when it was lowered. */
const isInForce = (choice: ClassChoice, figures: LossClass): boolean =>
  isGraver(choice.lossClass, figures) || !isGraver(figures, choice.figuresClass);

const classified = (
  lossClass: LossClass,
  decidedBy: Classification["decidedBy"],
  reason: string,
): Classification => {
  const { type, words } = RESPONSE_METHODS[lossClass];
  return { lossClass, method: type, response: words, decidedBy, reason };
};

function figuresInWords(loss: LossFigures, thresholds: LossThresholds): string {
  const { currency, highMinor, mediumMinor } = thresholds;
  const money = (minor: number): string => `${formatMajor(minor, currency)} ${currency}`;
  const byAmount = loss.amountMinor >= loss.lastPerHourMinor;
  const figure = byAmount
    ? `${money(loss.amountMinor)} lost so far`
    : `${money(loss.lastPerHourMinor)} lost an hour`;
  const reached = { high: highMinor, medium: mediumMinor, low: null }[classByFigures(loss, thresholds)];
  return reached === null
    ? `${figure} is below ${money(mediumMinor)}`
    : `${figure} has reached ${money(reached)}`;
}

/** A person's choice of class, checked: anyone may raise it, lowering needs a reason, and a kind that is always high stays so. */
export function chooseClass(
  inputs: ClassInputs,
  chosen: { lossClass: LossClass; by: string; why: string; at: Date },
): ClassChoice {
  const current = classify(inputs);
  const lowers = isGraver(current.lossClass, chosen.lossClass);
  if (lowers && current.decidedBy === "kind")
    throw new AppError(
      "conflict",
      `The class stays high while ${current.reason}; first say that this is not so.`,
    );
  const why = chosen.why.trim();
  if (lowers && why === "") throw invalidField("why", `say why ${current.lossClass} is too high`);
  const figuresClass = classByFigures(inputs.loss, inputs.thresholds);
  return { ...chosen, figuresClass, why: why === "" ? `raised by ${chosen.by}` : why };
}
