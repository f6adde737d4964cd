import { ServiceLink, TeamLink } from "../../own/links.tsx";
import { ppmOfPercent } from "../../own/service-words.ts";
import { exactInstant } from "../../shared/format/format-instant.ts";
import { placeOfZone } from "../../shared/format/place-of-zone.ts";
import { Instant } from "../../shared/instant.tsx";
import { MoneyText } from "../../shared/money-text.tsx";
import { percentFromPpm } from "../../shared/format/format-percentage.ts";
import type { Column } from "../../shared/table/data-table.tsx";
import classes from "./peaks-page.module.css";
import type { Occurrence } from "./use-peaks.ts";

const percent = (target: number) => percentFromPpm(ppmOfPercent(target));

/** The columns of the table of peaks; the name chooses one. */
export const peakColumns = (onChoose: (occurrence: Occurrence) => void): readonly Column<Occurrence>[] => [
  {
    id: "peak",
    header: "Peak",
    value: ({ name }) => name,
    cell: (occurrence) => (
      <button type="button" className={classes.name} onClick={() => onChoose(occurrence)}>
        {occurrence.name}
      </button>
    ),
  },
  {
    id: "service",
    header: "Service",
    value: ({ service }) => service.name,
    cell: ({ service }) => <ServiceLink service={service} />,
  },
  {
    id: "owner",
    header: "Owner",
    wideOnly: true,
    value: ({ team }) => team?.name ?? null,
    cell: ({ team }) => (team ? <TeamLink team={team} /> : "no owner"),
  },
  {
    id: "starts",
    header: "Starts",
    value: ({ startsAt }) => startsAt,
    cell: ({ startsAt, timeZone }) => (
      <Instant at={startsAt} format="short" ownerZone={timeZone} ownerName={placeOfZone(timeZone)} />
    ),
  },
  {
    id: "raises",
    header: "Raises from",
    wideOnly: true,
    value: ({ raisesAt }) => raisesAt,
    cell: ({ raisesAt }) => exactInstant(new Date(raisesAt)),
  },
  {
    id: "lowers",
    header: "Until",
    wideOnly: true,
    value: ({ lowersAt }) => lowersAt,
    cell: ({ lowersAt }) => exactInstant(new Date(lowersAt)),
  },
  {
    id: "exposure",
    header: "Exposure an hour",
    align: "end",
    wideOnly: true,
    value: ({ during }) => Number(during.exposurePerHour.amount),
    cell: ({ during }) => <MoneyText {...during.exposurePerHour} precision="estimate" />,
  },
  {
    id: "target",
    header: "Target",
    align: "end",
    value: ({ during }) => during.availabilityTarget,
    cell: ({ before, during, raisesTarget }) =>
      raisesTarget
        ? `${percent(before.availabilityTarget)} → ${percent(during.availabilityTarget)}`
        : percent(during.availabilityTarget),
  },
];
