import { Button } from "@mantine/core";
import { IconArrowBackUp, IconArrowDown, IconArrowRight, IconArrowUp } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ErrorState } from "../../shared/error-state.tsx";
import { percentFromPpm, percentText } from "../../shared/format/format-percentage.ts";
import { counted } from "../../shared/format/words.ts";
import { MoneyText } from "../../shared/money-text.tsx";
import { onCallLevelFaces } from "../../shared/on-call-level-badge.tsx";
import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import type { TableState } from "../../shared/table/arrange-rows.ts";
import { DataTable } from "../../shared/table/data-table.tsx";
import type { Column } from "../../shared/table/data-table.tsx";
import classes from "./estate-page.module.css";
import type { Flow } from "./tried-bands.ts";
import type { MovedService, useWhatIf, WhatIf } from "./use-what-if.ts";

type WhatIfEstateProps = {
  answer: ReturnType<typeof useWhatIf>;
  flows: readonly Flow[];
  table: TableState;
  onTable: (state: TableState) => void;
  onEnd: () => void;
};

/** What would become of the estate under the bands that are tried: who moves where, and what standby would cost. */
export function WhatIfEstate({ answer, flows, table, onTable, onEnd }: WhatIfEstateProps) {
  const { data } = answer;
  return (
    <section className={classes.whatIf} aria-label="What if" aria-busy={answer.isFetching}>
      <p className={classes.words} aria-live="polite">
        {data?.words ?? "Working out what would move…"}
      </p>
      {flows.length > 0 && (
        <ul className={classes.flows} aria-label="From which level to which">
          {flows.map(({ from, to, count }) => (
            <li key={`${from} ${to}`}>
              <FromTo up={to > from} before={percentFromPpm(from)} after={percentFromPpm(to)} />
              <span className={classes.quiet}>{counted(count, "service")}</span>
            </li>
          ))}
        </ul>
      )}
      {data && <Cost cost={data.cost} />}
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      <div className={classes.buttons}>
        <Button variant="default" leftSection={<IconArrowBackUp size={15} />} onClick={onEnd}>
          Put the bands back
        </Button>
      </div>
      {data && data.refused.length > 0 && (
        <p className={classes.quiet}>
          The bands cannot answer for {data.refused.map(({ service }) => service).join(", ")}.
        </p>
      )}
      {data && data.items.length > 0 && (
        <>
          {data.next && (
            <p className={classes.quiet}>
              The first {data.items.length} of {data.moved} are listed; choose a team or a domain for the
              rest.
            </p>
          )}
          <DataTable
            caption="Services that would move"
            rows={data.items}
            columns={movedColumns}
            rowKey={({ service }) => service.slug}
            state={table}
            onState={onTable}
            atFirst={50}
          />
        </>
      )}
    </section>
  );
}

function FromTo({ up, before, after }: { up: boolean; before: ReactNode; after: ReactNode }) {
  const Icon = up ? IconArrowUp : IconArrowDown;
  return (
    <span className={classes.move}>
      <Icon size={14} stroke={2} aria-label={up ? "up" : "down"} />
      {before}
      <IconArrowRight size={13} stroke={2} aria-label="to" />
      {after}
    </span>
  );
}

function Cost({ cost }: { cost: WhatIf["cost"] }) {
  if (!cost.known || !cost.before || !cost.after || !cost.schedules)
    return (
      <p className={classes.quiet}>
        {cost.note} <Link to="/settings">Say how on-call is paid</Link>
      </p>
    );
  return (
    <>
      <dl className={classes.cost}>
        <div>
          <dt>Standby a year, before</dt>
          <dd>
            <MoneyText {...cost.before} precision="estimate" />
          </dd>
        </div>
        <div>
          <dt>after</dt>
          <dd>
            <MoneyText {...cost.after} precision="estimate" />
          </dd>
        </div>
        <div>
          <dt>Schedules</dt>
          <dd>
            {cost.schedules.before} before, {cost.schedules.after} after
          </dd>
        </div>
      </dl>
      <p className={classes.quiet}>{cost.note}</p>
    </>
  );
}

const modelOf = (stands: MovedService["before"]) => operatingModelFaces[stands.operatingModel].label;
const levelOf = ({ operatingModel, onCallLevel }: MovedService["before"]) =>
  operatingModel === "ops-run-it" ? "Operations" : onCallLevelFaces[onCallLevel].shortLabel;

function changeColumn(
  id: MovedService["moves"][number]["dimension"],
  header: string,
  said: (stands: MovedService["before"]) => string,
): Column<MovedService> {
  const direction = ({ moves }: MovedService) => moves.find(({ dimension }) => dimension === id)?.direction;
  return {
    id,
    header,
    value: (row) => (direction(row) ? `${said(row.before)} → ${said(row.after)}` : said(row.after)),
    cell: (row) =>
      direction(row) ? (
        <FromTo up={direction(row) === "up"} before={said(row.before)} after={said(row.after)} />
      ) : (
        <span className={classes.quiet}>{said(row.after)}</span>
      ),
  };
}

const movedColumns: readonly Column<MovedService>[] = [
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
  changeColumn("availabilityTarget", "Availability", ({ availabilityTarget }) =>
    percentText(availabilityTarget),
  ),
  changeColumn("onCallLevel", "Out of hours", levelOf),
  { ...changeColumn("operatingModel", "Operating model", modelOf), wideOnly: true },
];
