import { Instant } from "../../shared/instant.tsx";
import { MoneyText } from "../../shared/money-text.tsx";
import { Panel } from "../../shared/panel.tsx";
import type { Service } from "../use-catalogue.ts";
import classes from "./service-page.module.css";

type Estimate = Service["estimates"][number];

const shown = 5;

/** The two estimates as they were made: how much, by whom, when, and on what they rest. */
export function EstimatesPanel({ service: { estimates, peaks } }: { service: Service }) {
  return (
    <Panel
      title="Estimates"
      area="estimates"
      aside={estimates.length > shown && `the last ${shown} of ${estimates.length}`}
    >
      {estimates.length === 0 && <p className={classes.quiet}>None yet.</p>}
      <ul className={classes.estimates}>
        {estimates.slice(0, shown).map((estimate) => (
          <EstimateLine key={estimate.estimatedAt} estimate={estimate} />
        ))}
      </ul>
      {peaks.length > 0 && (
        <ul className={classes.estimates}>
          {peaks.map((peak) => (
            <li key={peak.name}>
              <span>
                <strong>{peak.name}</strong>: <MoneyText {...peak.exposurePerHour} precision="estimate" /> an
                hour
              </span>
              <span className={classes.quiet}>
                a peak from {peak.start.replace("T", " ")} ({peak.timeZone}){peak.rule && ", repeated"}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function EstimateLine({ estimate }: { estimate: Estimate }) {
  const { exposurePerHour, demand, estimatedBy, estimatedAt, basis, note, dueAgain } = estimate;
  return (
    <li>
      <span>
        {exposurePerHour ? (
          <>
            <strong>
              <MoneyText {...exposurePerHour} precision="estimate" />
            </strong>{" "}
            an hour, {demand?.replaceAll("-", " ")} demand
          </>
        ) : (
          "withdrawn"
        )}
      </span>
      <span className={classes.quiet}>
        {estimatedBy}, <Instant at={estimatedAt} />
        {dueAgain && `, due again ${dueAgain}`}
        {basis && `, from ${basisInWords[basis]}`}
        {note && `: ${note}`}
      </span>
    </li>
  );
}

const basisInWords = {
  forecast: "a forecast",
  "past-incident": "a past incident",
  research: "research",
} as const;
