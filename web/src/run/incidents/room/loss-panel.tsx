import { DerivedFigure } from "../../../shared/derived-figure.tsx";
import { Duration } from "../../../shared/duration.tsx";
import { shortInstant } from "../../../shared/format/format-instant.ts";
import { moneyText } from "../../../shared/format/format-money.ts";
import { keepPercentTogether } from "../../../shared/format/format-percentage.ts";
import { incidentClassFaces } from "../../../shared/incident-class-badge.tsx";
import { isHurting } from "../incident-types.ts";
import type { Incident } from "../incident-types.ts";
import { RunningLoss } from "../running-loss.tsx";
import { useServerNow } from "../server-time.ts";
import { lossReasons } from "./loss-reasons.ts";
import classes from "./loss-panel.module.css";
import { moneyInText } from "./money-in-text.ts";

/** How long customers have felt it, running on until availability is restored. */
function ImpactDuration({ incident }: { incident: Incident }) {
  const now = useServerNow("second");
  const until = incident.mitigatedAt ? Date.parse(incident.mitigatedAt) : now.getTime();
  return <Duration seconds={Math.max(0, (until - Date.parse(incident.impactStartedAt)) / 1000)} />;
}

const decidedBy = { figures: "", kind: "Whatever the figures: ", person: "Chosen: " } as const;

/** What it costs, running on: the amount, the rate and the class, each opening to why. */
export function LossPanel({ incident }: { incident: Incident }) {
  const now = useServerNow("minute");
  const { loss, method, classification, estimate } = incident;
  const hurting = isHurting(incident);
  const priced =
    Number(estimate.exposurePerHour.amount) > 0 || Number(loss.amount) > 0 || Number(loss.perHour) > 0;
  const reasons = lossReasons(incident, { instant: (iso) => shortInstant(new Date(iso), now) });
  const classReason = keepPercentTogether(
    `${decidedBy[classification.decidedBy as keyof typeof decidedBy] ?? ""}${moneyInText(classification.reason)}`,
  );
  return (
    <section
      className={classes.panel}
      aria-label="Loss"
      data-tone={hurting ? incidentClassFaces[method].tone : "slate"}
    >
      <p className={classes.amount} data-priced={priced}>
        {priced ? <RunningLoss loss={loss} /> : "Not priced"}
      </p>
      <div className={classes.words}>
        <p>
          {priced ? (hurting ? "lost in " : "lost; customers felt it for ") : "felt for "}
          <ImpactDuration incident={incident} />
          {priced && hurting ? ", at " : ", "}
          <DerivedFigure name="How the loss is computed" reasons={reasons}>
            {priced && hurting
              ? `${moneyText(loss.perHour, loss.currency, "estimate")} an hour`
              : priced
                ? "how computed"
                : "without an estimate"}
          </DerivedFigure>
        </p>
        <p>
          <DerivedFigure name="Why this class" reasons={[{ key: "class", text: classReason }]}>
            {incidentClassFaces[method].label}
          </DerivedFigure>
          : {classification.response}
        </p>
      </div>
    </section>
  );
}
