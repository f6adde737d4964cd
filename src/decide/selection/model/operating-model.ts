import type { Bands, DeploymentFrequency, OperatingModel } from "../../../own/organisation/model/bands.ts";
import { compareFrequency, namedFrequencies } from "../../../own/organisation/model/bands.ts";
import { chosenInWords, type Chosen } from "./choice.ts";
import { modelInWords } from "./model-words.ts";
import type { Reason } from "./reason.ts";
import { percentInWords } from "./wording.ts";

/** Red stays with Ops Run It, green goes to You Build It You Run It, amber needs thought. */
export type TrafficLight = "red" | "amber" | "green";

/** The model, the light and the one rule that decided both. */
export type ModelChoice = { operatingModel: OperatingModel; trafficLight: TrafficLight; reason: Reason };

/** From here on You Build It You Run It is the answer for every kind of service. */
export const extremeReliabilityPpm = 999_900;
/** What Ops Run It has proven unable to reach, and where a tie goes to You Build It You Run It. */
export const beyondOperationsPpm = 999_000;
const withinOperationsPpm = 990_000;

const build: OperatingModel = "you-build-it-you-run-it";
const ops: OperatingModel = "ops-run-it";

/** The operating model by the four rules in their order (spec: selection, Operating model). */
export function chooseModel(
  availabilityPpm: number,
  deployments: DeploymentFrequency,
  betweenModel: Bands["betweenModel"],
): ModelChoice {
  const target = percentInWords(availabilityPpm);
  if (availabilityPpm >= extremeReliabilityPpm)
    return choice(
      build,
      "green",
      "model-extreme-reliability",
      `A target of ${target} is 99.99 % or more, which any kind of service reaches only under You Build It You Run It.`,
    );
  if (compareFrequency(deployments, namedFrequencies.weekly) >= 0)
    return choice(
      build,
      "green",
      "model-weekly-or-more",
      `A deployment target of ${deployments.label} is weekly or more often, so the model is You Build It You Run It.`,
    );
  if (compareFrequency(deployments, namedFrequencies.fortnightly) <= 0)
    return choice(
      ops,
      "red",
      "model-fortnightly-or-less",
      `A deployment target of ${deployments.label} is fortnightly or less often, so the model is Ops Run It.`,
    );
  return breakTie(availabilityPpm, deployments, betweenModel);
}

/**
 * The model that holds where people chose one: theirs, with the derived kept in its reason, except that from 99.99 % on
 * nothing but You Build It You Run It holds.
 */
export function applyChosenModel(
  derived: ModelChoice,
  availabilityPpm: number,
  chosen: Chosen<OperatingModel> | null,
): ModelChoice {
  if (!chosen || chosen.value === derived.operatingModel) return derived;
  const name = modelInWords[chosen.value];
  if (availabilityPpm >= extremeReliabilityPpm)
    return {
      ...derived,
      reason: {
        code: derived.reason.code,
        text: `${derived.reason.text} ${name}, ${chosenInWords(chosen)}, does not hold at ${percentInWords(availabilityPpm)}.`,
      },
    };
  return choice(
    chosen.value,
    chosen.value === build ? "green" : "red",
    "model-chosen",
    `${name} was ${chosenInWords(chosen)}. The derived model is ${modelInWords[derived.operatingModel]}: ${derived.reason.text}`,
  );
}

function breakTie(
  availabilityPpm: number,
  deployments: DeploymentFrequency,
  betweenModel: OperatingModel,
): ModelChoice {
  const tie = `A deployment target of ${deployments.label} lies between fortnightly and weekly, so the availability target decides:`;
  const target = percentInWords(availabilityPpm);
  if (availabilityPpm >= beyondOperationsPpm)
    return choice(
      build,
      "amber",
      "model-tie-high-target",
      `${tie} ${target} is 99.9 % or more, which means You Build It You Run It.`,
    );
  if (availabilityPpm <= withinOperationsPpm)
    return choice(
      ops,
      "amber",
      "model-tie-low-target",
      `${tie} ${target} is 99.0 % or less, which means Ops Run It.`,
    );
  return choice(
    betweenModel,
    "amber",
    "model-tie-setting",
    `${tie} ${target} lies between 99.0 % and 99.9 %, where the organisation has chosen ${modelInWords[betweenModel]}.`,
  );
}

const choice = (
  operatingModel: OperatingModel,
  trafficLight: TrafficLight,
  code: string,
  text: string,
): ModelChoice => ({ operatingModel, trafficLight, reason: { code, text } });
