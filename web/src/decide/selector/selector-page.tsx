import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconTable, IconTargetArrow } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { useOrganisation } from "../../own/use-organisation.ts";
import { useSession } from "../../session/use-session.ts";
import { OnCallLevelBadge } from "../../shared/on-call-level-badge.tsx";
import { OperatingModelBadge } from "../../shared/operating-model-badge.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { TrafficLight } from "../../shared/traffic-light.tsx";
import { CautionsList } from "./cautions-list.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { DerivationSentence } from "./derivation-sentence.tsx";
import { deriveSketch } from "./derive-sketch.ts";
import { EstimateForm } from "./estimate-form.tsx";
import { MatrixLegend } from "./matrix-legend.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { RemovedNote } from "./removed-note.tsx";
import { RunCostPart } from "./run-cost.tsx";
import { sayAnswer } from "./say-answer.ts";
import { SelectorMatrix } from "./selector-matrix.tsx";
import classes from "./selector-page.module.css";
import { changeService, chosenService, removeService } from "./selector-state.ts";
import type { SelectorState } from "./selector-state.ts";
import { ServiceTabs } from "./service-tabs.tsx";
import { UseForService } from "./use-for-service.tsx";
import { useSelectorState } from "./use-selector-state.ts";
import { usualBands } from "./usual-bands.ts";
import { WeekFigure } from "./week-figure.tsx";
import { WhatIfPanel } from "./what-if-panel.tsx";

/** How well a service must run, and why: two estimates, moved by hand, and everything that follows from them. */
export function SelectorPage() {
  const { data: session, isPending: asking } = useSession();
  const signedIn = Boolean(session);
  const organisation = useOrganisation(signedIn);
  const usual = useMemo(() => usualBands(organisation.data), [organisation.data]);
  if (asking || (signedIn && organisation.isPending)) return <PageSkeleton />;
  return <Selector usual={usual} signedIn={signedIn} />;
}

type SelectorProps = { usual: BandsInCurrency; signedIn: boolean };

function Selector({ usual, signedIn }: SelectorProps) {
  const { state, change, view, setView } = useSelectorState(usual);
  const [removed, setRemoved] = useState<{ name: string; before: SelectorState } | null>(null);
  const service = chosenService(state);
  const derivation = deriveSketch(service, state.bands);
  const asTable = view.view === "table";
  const answer = sayAnswer(service.name, derivation);
  const [spoken] = useDebouncedValue(answer, 600);
  const remove = (index: number) => {
    setRemoved({ name: state.services[index]?.name ?? "", before: state });
    change((now) => removeService(now, index));
  };

  return (
    <>
      <PageHeader
        title="Selector"
        answer={answer}
        detail="Two estimates decide it: what an hour without the service can cost, and how much its customers ask for. Drag the dot, or type."
      />
      <output className="visually-hidden">{spoken}</output>
      <ServiceTabs {...{ state, change, usual, signedIn }} onRemove={remove} />
      {removed && (
        <RemovedNote
          name={removed.name}
          onUndo={() => {
            change(() => removed.before);
            setRemoved(null);
          }}
          onDone={() => setRemoved(null)}
        />
      )}
      <div className={classes.layout}>
        <section
          className={classes.panel}
          data-area="matrix"
          aria-label="Matrix of availability and deployment frequency"
        >
          {asTable ? <MatrixTable state={state} /> : <SelectorMatrix {...{ state, usual, change }} />}
          <div className={classes.under}>
            <MatrixLegend />
            <Button
              variant="subtle"
              color="gray"
              leftSection={asTable ? <IconTargetArrow size={15} /> : <IconTable size={15} />}
              onClick={() => setView({ ...view, view: asTable ? undefined : "table" })}
            >
              {asTable ? "Show as a matrix" : "Show as a table"}
            </Button>
          </div>
          <WhatIfPanel {...{ state, usual, change, signedIn }} />
        </section>
        <section
          className={classes.panel}
          data-area="estimate"
          aria-label="Estimates and what follows from them"
        >
          <EstimateForm
            key={state.chosen}
            service={service}
            bands={state.bands}
            onChange={(by) => change((now) => changeService(now, now.chosen, by))}
          />
          {signedIn && <UseForService sketch={service} bands={state.bands} />}
          <hr className={classes.rule} />
          <DerivationSentence name={service.name} derivation={derivation} />
          <div className={classes.badges}>
            <OperatingModelBadge model={derivation.operatingModel} />
            {derivation.operatingModel === "you-build-it-you-run-it" && (
              <OnCallLevelBadge level={derivation.onCallLevel} />
            )}
            <TrafficLight colour={derivation.trafficLight} />
          </div>
          <CautionsList derivation={derivation} />
          <RunCostPart service={service} bands={state.bands} derivation={derivation} signedIn={signedIn} />
        </section>
        <section className={classes.panel} data-area="week" aria-labelledby="week">
          <h2 id="week" className="visually-hidden">
            A week of {service.name || "this service"}
          </h2>
          <WeekFigure derivation={derivation} />
        </section>
      </div>
      {state.services.length > 1 && (
        <ComparisonTable
          state={state}
          onChoose={(index) => change((now) => ({ ...now, chosen: index }))}
          table={view}
          onTable={(table) => setView({ ...view, ...table })}
        />
      )}
    </>
  );
}
