import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { basisInWords } from "../../decide/estimates/estimate-fields.ts";
import { EstimateAnew } from "../../decide/estimates/estimate-anew.tsx";
import { useEstimates } from "../../decide/estimates/use-estimates.ts";
import type { Estimate } from "../../decide/estimates/use-estimates.ts";
import { ErrorState } from "../../shared/error-state.tsx";
import { Instant } from "../../shared/instant.tsx";
import { MoneyText } from "../../shared/money-text.tsx";
import { Panel } from "../../shared/panel.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import type { Service } from "../use-catalogue.ts";
import classes from "./service-page.module.css";

const shown = 5;

/** The two estimates as they were made: how much, by whom, when, and on what they rest; and the way to new ones. */
export function EstimatesPanel({ service }: { service: Service }) {
  const history = useEstimates(service.slug);
  const items = history.data?.items ?? [];
  const [all, setAll] = useState(false);
  const now = items.find(({ inForce }) => inForce);
  return (
    <Panel
      title="Estimates"
      area="estimates"
      aside={
        items.length > shown && (
          <Button size="compact-xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? `The last ${shown}` : `All ${items.length}`}
          </Button>
        )
      }
    >
      {history.isPending && <TableSkeleton rows={2} />}
      {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {now?.isDue && (
        <p className={classes.isDue}>They are due again since {now.dueAgainOn}: estimate anew.</p>
      )}
      {history.data && items.length === 0 && <p className={classes.quiet}>None yet.</p>}
      <ul className={classes.estimates}>
        {(all ? items : items.slice(0, shown)).map((estimate) => (
          <EstimateLine key={estimate.id} estimate={estimate} />
        ))}
      </ul>
      <Peaks service={service} />
      {history.data && (
        <EstimateAnew
          service={service}
          estimated={{
            owner: service.owner?.slug ?? null,
            foundational: service.kind === "foundational",
          }}
          managedBy={history.data.managedBy}
          now={now}
        />
      )}
    </Panel>
  );
}

function EstimateLine({ estimate }: { estimate: Estimate }) {
  const { exposurePerHour, demand, estimatedBy, estimatedAt, effectiveFrom, basis, note } = estimate;
  const isLater = effectiveFrom > estimatedAt;
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
        {isLater && (
          <>
            , from <Instant at={effectiveFrom} format="short" /> on
          </>
        )}
      </span>
      <span className={classes.quiet}>
        {estimate.inForce && "in force, "}
        {estimatedBy}, <Instant at={estimatedAt} />
        {estimate.dueAgainOn && `, due again ${estimate.dueAgainOn}`}
        {basis && `, from ${basisInWords[basis]}`}
        {note && `: ${note}`}
      </span>
    </li>
  );
}

function Peaks({ service: { slug, peaks } }: { service: Service }) {
  if (peaks.length === 0) return null;
  return (
    <ul className={classes.estimates}>
      {peaks.map((peak) => (
        <li key={peak.name}>
          <span>
            <strong>{peak.name}</strong>: <MoneyText {...peak.exposurePerHour} precision="estimate" /> an hour
          </span>
          <span className={classes.quiet}>
            a{" "}
            <Link to="/decide/peaks" search={{ service: slug }}>
              peak
            </Link>{" "}
            from {peak.start.replace("T", " ")} ({peak.timeZone}){peak.rule && ", repeated"}
          </span>
        </li>
      ))}
    </ul>
  );
}
