import { Link } from "@tanstack/react-router";
import { MoneyText } from "../../shared/money-text.tsx";
import { OnCallLevelBadge } from "../../shared/on-call-level-badge.tsx";
import { OperatingModelBadge, operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import { Percentage } from "../../shared/percentage.tsx";
import type { Column } from "../../shared/table/data-table.tsx";
import { TrafficLight } from "../../shared/traffic-light.tsx";
import type { EstateService } from "../use-estate.ts";

export const standingWords = {
  stays: "Stays",
  "ready-to-move": "Ready to move",
  "needs-thought": "Needs thought",
} as const;

const missing = "not estimated";

/** The estate's services as rows. */
export const estateColumns: readonly Column<EstateService>[] = [
  {
    id: "service",
    header: "Service",
    value: ({ service }) => service.name,
    cell: ({ service }) => (
      <Link to="/services/$service" params={{ service: service.slug }}>
        {service.name}
      </Link>
    ),
  },
  { id: "team", header: "Team", wideOnly: true, value: ({ team }) => team?.name ?? "nobody" },
  { id: "domain", header: "Domain", wideOnly: true, value: ({ domain }) => domain?.name ?? null },
  {
    id: "light",
    header: "Light",
    value: ({ derivation }) => derivation?.trafficLight ?? null,
    cell: ({ derivation }) => derivation && <TrafficLight colour={derivation.trafficLight} />,
  },
  {
    id: "standing",
    header: "Standing",
    value: ({ derivation }) => (derivation ? standingWords[derivation.standing] : missing),
  },
  {
    id: "exposure",
    header: "Exposure an hour",
    align: "end",
    value: ({ exposurePerHour }) => exposurePerHour && Number(exposurePerHour.amount),
    cell: ({ exposurePerHour }) => exposurePerHour && <MoneyText {...exposurePerHour} precision="estimate" />,
  },
  {
    id: "availability",
    header: "Availability",
    align: "end",
    value: ({ derivation }) => derivation?.availabilityTarget ?? null,
    cell: ({ derivation }) =>
      derivation && <Percentage ppm={Math.round(derivation.availabilityTarget * 10_000)} />,
  },
  {
    id: "deployments",
    header: "Deployments",
    wideOnly: true,
    value: ({ derivation }) => derivation?.deploymentTarget.perWeek ?? null,
    cell: ({ derivation }) => derivation?.deploymentTarget.label,
  },
  {
    id: "model",
    header: "Operating model",
    wideOnly: true,
    value: ({ derivation }) => derivation && operatingModelFaces[derivation.operatingModel].label,
    cell: ({ derivation }) => derivation && <OperatingModelBadge model={derivation.operatingModel} />,
  },
  {
    id: "level",
    header: "Out of hours",
    wideOnly: true,
    value: ({ derivation }) =>
      derivation && (derivation.operatingModel === "ops-run-it" ? "operations" : derivation.onCallLevel),
    cell: ({ derivation }) =>
      derivation &&
      (derivation.operatingModel === "ops-run-it" ? (
        "Operations"
      ) : (
        <OnCallLevelBadge level={derivation.onCallLevel} format="short" />
      )),
  },
  {
    id: "loss",
    header: "Lost this quarter",
    align: "end",
    wideOnly: true,
    value: ({ lossThisQuarter }) => lossThisQuarter && Number(lossThisQuarter.amount),
    cell: ({ lossThisQuarter }) =>
      lossThisQuarter ? <MoneyText {...lossThisQuarter} precision="estimate" /> : "unknown",
  },
  {
    id: "cautions",
    header: "Cautions",
    align: "end",
    wideOnly: true,
    value: ({ cautions }) => cautions.length,
  },
];
