import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconChartDots, IconFilterOff, IconRoute } from "@tabler/icons-react";
import { Link, useNavigate, useSearch as useAddress } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { useOrganisation } from "../../own/use-organisation.ts";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import type { TableState } from "../../shared/table/arrange-rows.ts";
import { DataTable } from "../../shared/table/data-table.tsx";
import { TrafficLight } from "../../shared/traffic-light.tsx";
import { readBands, writeBands } from "../selector/selector-address.ts";
import { usualBands } from "../selector/usual-bands.ts";
import { useEstate } from "../use-estate.ts";
import type { Estate } from "../use-estate.ts";
import type { EstateAddress } from "./estate-address.ts";
import { estateColumns } from "./estate-columns.tsx";
import { EstateFilters } from "./estate-filters.tsx";
import classes from "./estate-page.module.css";
import { EstatePlot } from "./estate-plot.tsx";
import { pointsOf } from "./place-points.ts";
import { sayCost, sayEstate } from "./say-estate.ts";
import { movesUnder } from "./tried-bands.ts";
import { useWhatIf } from "./use-what-if.ts";
import { WhatIfEstate } from "./what-if-estate.tsx";

/** Every service as a point: who stays, who is ready to move, who needs thought, and what that costs. */
export function EstatePage() {
  const address = useAddress({ from: "/shell/decide/estate" });
  const navigate = useNavigate({ from: "/decide/estate" });
  const organisation = useOrganisation(true);
  const estate = useEstate(true, address);
  const change = (by: Partial<EstateAddress>) =>
    void navigate({ search: (before) => ({ ...before, ...by }), replace: true, resetScroll: false });
  const changeTable = useCallback(
    ({ sort, filter, hidden }: TableState) =>
      void navigate({
        search: (before) => ({ ...before, sort, filter, hidden }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  if (estate.isPending || organisation.isPending) return <PageSkeleton />;
  if (estate.isError)
    return (
      <>
        <PageHeader title="Estate" answer="The estate cannot be shown." />
        <EstateFilters part={address} onChange={change} />
        <ErrorState error={estate.error} onRetry={() => void estate.refetch()} />
      </>
    );
  const { summary, items } = estate.data;
  const isEstimated = summary.services > summary.unestimated;
  return (
    <>
      <PageHeader
        title="Estate"
        answer={isEstimated ? sayEstate(summary) : noneEstimated(summary)}
        detail={isEstimated && <CostLine summary={summary} />}
      />
      <EstateFilters part={address} onChange={change} />
      {isEstimated ? (
        <EstateBody
          estate={estate.data}
          usual={usualBands(organisation.data)}
          address={address}
          onChange={change}
        />
      ) : (
        <NoEstimates
          isFiltered={address.team !== undefined || address.domain !== undefined}
          onChange={change}
        />
      )}
      {items.length > 0 && <EstateTable items={items} address={address} onState={changeTable} />}
    </>
  );
}

type EstateTableProps = {
  items: Estate["items"];
  address: EstateAddress;
  onState: (state: TableState) => void;
};

/** The same services as rows; ten thousand are not arranged anew because an edge of a band has moved. */
function EstateTable({ items, address: { sort, filter, hidden }, onState }: EstateTableProps) {
  return useMemo(
    () => (
      <DataTable
        caption="Services of the estate"
        rows={items}
        columns={estateColumns}
        rowKey={({ service }) => service.slug}
        state={{ sort, filter, hidden }}
        onState={onState}
      />
    ),
    [items, sort, filter, hidden, onState],
  );
}

const noneEstimated = ({ services }: Estate["summary"]): string =>
  services === 0
    ? "There is no service here yet."
    : `Nobody has estimated ${services === 1 ? "the one service" : `any of ${services} services`} here.`;

function CostLine({ summary: { cost, unestimated } }: { summary: Estate["summary"] }) {
  return (
    <>
      {sayCost(cost)} {!cost.known && <Link to="/settings">Say how on-call is paid</Link>}
      {unestimated > 0 &&
        ` ${unestimated} ${unestimated === 1 ? "service has" : "services have"} no estimates and no point.`}
    </>
  );
}

const lightWords = {
  green: "one for its team",
  amber: "needs thought",
  red: "stays with operations",
} as const;

const settleMs = 250;

type EstateBodyProps = {
  estate: Estate;
  usual: BandsInCurrency;
  address: EstateAddress;
  onChange: (by: Partial<EstateAddress>) => void;
};

function EstateBody({ estate, usual, address, onChange }: EstateBodyProps) {
  const { bands, setBands } = useTriedBands(usual, address, onChange);
  const [table, setTable] = useState({});
  const demand = useMemo(() => usual.demand.map(({ name }) => name), [usual]);
  const points = useMemo(() => pointsOf(estate.items, demand), [estate.items, demand]);
  const moved = useMemo(() => (bands ? movesUnder(points, usual, bands) : null), [points, usual, bands]);
  const [settled] = useDebouncedValue(bands, settleMs);
  const whatIf = useWhatIf(settled, address);
  return (
    <div className={classes.panel}>
      <EstatePlot
        points={points}
        usual={usual}
        bands={bands ?? usual}
        moves={moved?.moves ?? null}
        onBands={setBands}
      />
      <div className={classes.under}>
        <ul className={classes.legend}>
          {Object.entries(lightWords).map(([colour, words]) => (
            <li key={colour}>
              <TrafficLight colour={colour as keyof typeof lightWords} /> {words}
            </li>
          ))}
          {points.some(({ loss }) => loss > 0) && <li>The larger, the more it lost this quarter</li>}
        </ul>
        {!bands && (
          <Button variant="default" leftSection={<IconRoute size={15} />} onClick={() => setBands(usual)}>
            What if the bands were others…
          </Button>
        )}
      </div>
      {bands && (
        <WhatIfEstate
          answer={whatIf}
          flows={moved?.flows ?? []}
          table={table}
          onTable={setTable}
          onEnd={() => setBands(null)}
        />
      )}
    </div>
  );
}

const writeDelayMs = 200;

/** The bands that are tried, quick in memory while an edge is dragged, and in the address a moment later. */
function useTriedBands(
  usual: BandsInCurrency,
  { bands: text }: EstateAddress,
  onChange: (by: Partial<EstateAddress>) => void,
) {
  const [held, setHeld] = useState<{ text: string | undefined; bands: BandsInCurrency | null } | null>(null);
  const read = useMemo(() => (text === undefined ? null : readBands(text, usual)), [text, usual]);
  useEffect(() => {
    if (!held) return undefined;
    const timer = setTimeout(() => {
      if (held.text !== text) onChange({ bands: held.text });
      setHeld(null);
    }, writeDelayMs);
    return () => clearTimeout(timer);
    // What is held is written once the hand rests.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [held]);
  const setBands = (bands: BandsInCurrency | null) =>
    setHeld({ text: bands ? writeBands(bands) : undefined, bands });
  return { bands: held ? held.bands : read, setBands };
}

type NoEstimatesProps = { isFiltered: boolean; onChange: (by: Partial<EstateAddress>) => void };

function NoEstimates({ isFiltered, onChange }: NoEstimatesProps) {
  return isFiltered ? (
    <EmptyState
      icon={IconFilterOff}
      title="Nothing to draw in this part"
      action={
        <Button variant="default" onClick={() => onChange({ team: undefined, domain: undefined })}>
          Show the whole estate
        </Button>
      }
    >
      <p>No service of this team or domain has estimates.</p>
    </EmptyState>
  ) : (
    <EmptyState
      icon={IconChartDots}
      title="Each service becomes a point here"
      action={
        <Button component={Link} to="/decide/selector" variant="default">
          Try two estimates in the selector
        </Button>
      }
    >
      <p>
        Two estimates give a service its place: what an hour without it can cost, and how much its customers
        ask for. They stand in its file, or are made on its page.
      </p>
    </EmptyState>
  );
}
