import type { Derivation } from "../../../../src/decide/selection/model/derivation.ts";
import { DerivedFigure } from "../../shared/derived-figure.tsx";
import { wordDuration } from "../../shared/format/format-duration.ts";
import { moneyText } from "../../shared/format/format-money.ts";
import { percentFromPpm } from "../../shared/format/format-percentage.ts";
import { onCallLevelFaces } from "../../shared/on-call-level-badge.tsx";
import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import { demandInWords, reasonsOf } from "./derive-sketch.ts";
import classes from "./derivation-sentence.module.css";
import { majorOf } from "./major-of.ts";

const estimateReasons = {
  exposure: [
    {
      key: "exposure",
      text: "An estimate: the most revenue lost and costs incurred in an hour of unavailability.",
    },
    {
      key: "who",
      text: "Its product manager makes it, from forecasts and past incidents, and renews it each quarter.",
    },
  ],
  demand: [
    {
      key: "demand",
      text: "An estimate: how much customers ask for new features, against the other services.",
    },
    { key: "who", text: "Its product manager makes it, from customer research and analytics." },
  ],
};

/** Who answers out of hours, parted into the figure and what follows it. */
const nights = {
  none: ["nobody", "is woken: pages wait for the next working day"],
  domain: ["the domain’s schedule", "does"],
  team: ["the team’s own schedule", "does"],
} as const;

/** The derivation in words; each figure opens to the reasons that it follows from. */
export function DerivationSentence({ name, derivation }: { name: string; derivation: Derivation }) {
  const { currency, exposureBand, operatingModel, onCallLevel, tolerableUnavailabilitySeconds } = derivation;
  const money = (minor: number) => moneyText(majorOf(minor, currency), currency, "estimate");
  const model = operatingModelFaces[operatingModel];
  const build = operatingModel === "you-build-it-you-run-it";
  const [answers, follows] = build ? nights[onCallLevel] : ["operations", "answer at every hour"];
  return (
    <p className={classes.sentence}>
      An hour without <strong>{name || "the service"}</strong> can cost{" "}
      <DerivedFigure name="Financial exposure" reasons={estimateReasons.exposure} after=",">
        {money(derivation.exposurePerHourMinor)}
      </DerivedFigure>{" "}
      which{" "}
      {exposureBand.openEnded ? (
        "the highest band covers"
      ) : (
        <>
          the band up to{" "}
          <DerivedFigure name="Exposure band" reasons={reasonsOf(derivation, "exposure-")}>
            {money(exposureBand.upToMinor)}
          </DerivedFigure>{" "}
          covers
        </>
      )}
      : it must be up{" "}
      <DerivedFigure name="Availability target" reasons={reasonsOf(derivation, "exposure-", "peak-")}>
        {percentFromPpm(derivation.availabilityPpm)}
      </DerivedFigure>{" "}
      of the time, and may be down{" "}
      <DerivedFigure name="Tolerable unavailability" reasons={reasonsOf(derivation, "tolerable-")} after=".">
        {wordDuration(tolerableUnavailabilitySeconds.week)} a week
      </DerivedFigure>{" "}
      Demand for new features is{" "}
      <DerivedFigure name="Feature demand" reasons={estimateReasons.demand} after=",">
        {demandInWords(derivation.demand)}
      </DerivedFigure>{" "}
      which asks for{" "}
      <DerivedFigure name="Deployment target" reasons={reasonsOf(derivation, "demand-")}>
        {derivation.deploymentTarget.label}
      </DerivedFigure>{" "}
      deployments. So the operating model is{" "}
      <DerivedFigure
        name="Operating model"
        reasons={reasonsOf(derivation, "model-", "traffic-")}
        tone={model.tone}
      >
        {model.label}
      </DerivedFigure>
      {build ? ": the team answers in working hours, and out of hours " : ", and "}
      <DerivedFigure
        name="On call"
        reasons={reasonsOf(derivation, "level-")}
        tone={build ? onCallLevelFaces[onCallLevel].tone : model.tone}
      >
        {answers}
      </DerivedFigure>{" "}
      {follows}.
    </p>
  );
}
