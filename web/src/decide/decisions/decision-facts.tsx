import { MoneyText } from "../../shared/money-text.tsx";
import { Instant } from "../../shared/instant.tsx";
import { percentText } from "../../shared/format/format-percentage.ts";
import { listed } from "../../shared/format/words.ts";
import classes from "./decisions.module.css";
import { DerivedAndChosen } from "./model-and-level.tsx";
import type { Decision } from "./use-decisions.ts";

/** One decision in full: what it rests on, what was derived and chosen, by whom, from when and until which review. */
export function DecisionFacts({ decision }: { decision: Decision }) {
  const { inputs, derived, reason, proposedBy, proposedAt, effectiveFrom, endsAt, reviewOn, reviewDue } =
    decision;
  return (
    <>
      <DerivedAndChosen {...decision} />
      {reason && <p className={classes.reason}>{reason}</p>}
      <p className={classes.quiet}>
        It rests on <MoneyText {...inputs.exposurePerHour} precision="estimate" /> an hour and{" "}
        {inputs.demand.replaceAll("-", " ")} demand: {percentText(derived.availabilityTarget)} and{" "}
        {derived.deploymentTarget.label} deployments.
      </p>
      <p className={classes.quiet}>
        Proposed by {proposedBy.name}, <Instant at={proposedAt} />; from <Instant at={effectiveFrom} />
        {endsAt && (
          <>
            {" "}
            until <Instant at={endsAt} />
          </>
        )}
        ; {reviewDue ? <strong>review was due {reviewOn}</strong> : `review by ${reviewOn}`}.
      </p>
      <Settled decision={decision} />
      {decision.stale && (
        <p className={classes.stale} data-tone="amber">
          The figures have changed since: {decision.stale.differences.join("; ")}.
        </p>
      )}
    </>
  );
}

const verbs = { approved: "Approved", superseded: "Approved", declined: "Declined", withdrawn: "Withdrawn" };

function Settled({
  decision: { state, settledBy, settledAt, settledReason, accountable },
}: {
  decision: Decision;
}) {
  if (state === "proposed")
    return (
      <p className={classes.quiet}>
        {accountable.note ||
          `Waits for ${listed(accountable.people.map(({ name }) => name))}, ${accountable.role?.replaceAll("-", " ")}.`}
      </p>
    );
  return (
    <p className={classes.quiet}>
      {verbs[state]} by {settledBy}
      {settledAt && (
        <>
          , <Instant at={settledAt} />
        </>
      )}
      {settledReason && `: ${settledReason}`}
    </p>
  );
}
