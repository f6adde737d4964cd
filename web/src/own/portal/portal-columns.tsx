import { AnsweringNow } from "../../run/on-call/answering-now.tsx";
import { listed } from "../../shared/format/words.ts";
import { OnCallLevelBadge } from "../../shared/on-call-level-badge.tsx";
import { OperatingModelBadge } from "../../shared/operating-model-badge.tsx";
import { Percentage } from "../../shared/percentage.tsx";
import type { Column } from "../../shared/table/data-table.tsx";
import { LifecycleBadge } from "../lifecycle-badge.tsx";
import { ServiceLink, TeamLink } from "../links.tsx";
import { OpenIncidents } from "../open-incidents.tsx";
import { KindIcon } from "../kind-icon.tsx";
import { kindWords, ppmOfPercent } from "../service-words.ts";
import classes from "./portal.module.css";
import { outOfHoursOf } from "./portal-rows.ts";
import type { PortalRow } from "./portal-rows.ts";

const answeringText = ({ onCall }: PortalRow): string | null => {
  if (!onCall) return null;
  const [first] = onCall.steps;
  return first
    ? listed(first.people.map(({ name }) => name))
    : `waits until ${onCall.deferredUntil ?? "later"}`;
};

/** The columns of the portal's table. */
export const portalColumns: readonly Column<PortalRow>[] = [
  {
    id: "name",
    header: "Service",
    value: ({ service }) => service.name,
    cell: ({ service, onCall }) => (
      <>
        <span className={classes.name} title={service.name}>
          <ServiceLink service={service} />
        </span>
        {onCall && (
          <span className={classes.below}>
            <AnsweringNow answer={onCall} />
          </span>
        )}
      </>
    ),
  },
  {
    id: "kind",
    header: "Kind",
    wideOnly: true,
    value: ({ service }) => kindWords[service.kind],
    cell: ({ service }) => <KindIcon kind={service.kind} />,
  },
  {
    id: "owner",
    header: "Owner",
    wideOnly: true,
    value: ({ owner }) => owner?.name ?? null,
    cell: ({ owner }) =>
      owner ? (
        <span className={classes.secondary}>
          <TeamLink team={owner} />
        </span>
      ) : (
        <span className={classes.gap}>no owner</span>
      ),
  },
  {
    id: "answers",
    header: "Answers now",
    wideOnly: true,
    value: answeringText,
    cell: ({ onCall }) => onCall && <AnsweringNow answer={onCall} />,
  },
  {
    id: "incidents",
    header: "Incidents",
    value: ({ incidents }) => incidents.length,
    cell: ({ service, incidents }) => <OpenIncidents service={service.slug} incidents={incidents} />,
  },
  {
    id: "availability",
    header: "Target",
    align: "end",
    wideOnly: true,
    value: ({ derivation }) => derivation?.availabilityTarget ?? null,
    cell: ({ derivation }) =>
      derivation ? (
        <Percentage ppm={ppmOfPercent(derivation.availabilityTarget)} />
      ) : (
        <span className={classes.unknown}>no estimate</span>
      ),
  },
  {
    id: "model",
    header: "Operating model",
    wideOnly: true,
    value: ({ derivation }) => derivation?.operatingModel ?? null,
    cell: ({ derivation }) => derivation && <OperatingModelBadge model={derivation.operatingModel} />,
  },
  {
    id: "level",
    header: "Out of hours",
    wideOnly: true,
    value: ({ derivation }) => outOfHoursOf(derivation),
    cell: ({ derivation }) => {
      const level = outOfHoursOf(derivation);
      return level && <OnCallLevelBadge level={level} format="short" />;
    },
  },
  {
    id: "lifecycle",
    header: "Lifecycle",
    wideOnly: true,
    value: ({ service }) => service.lifecycle,
    cell: ({ service }) => <LifecycleBadge lifecycle={service.lifecycle} />,
  },
];
