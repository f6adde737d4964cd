import { Link } from "@tanstack/react-router";
import { asProblem } from "../../api/problem.ts";
import { estimateYaml } from "../../decide/estimates/estimate-fields.ts";
import { CodeBlock } from "../../shared/code-block.tsx";
import { DerivedFigure } from "../../shared/derived-figure.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { MoneyText } from "../../shared/money-text.tsx";
import { OnCallLevelBadge } from "../../shared/on-call-level-badge.tsx";
import { OperatingModelBadge } from "../../shared/operating-model-badge.tsx";
import { Panel } from "../../shared/panel.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { TrafficLight } from "../../shared/traffic-light.tsx";
import { Cautions } from "../cautions.tsx";
import type { Service, useDerivation } from "../use-catalogue.ts";
import { reasonsOf } from "./derivation-reasons.ts";
import type { DerivationAnswer } from "./derivation-reasons.ts";
import { PeakNote } from "./peak-note.tsx";
import { selectorAddressOf } from "./selector-link.ts";
import classes from "./service-page.module.css";
import { StandbyCost } from "./standby-cost.tsx";
import { TolerableSlice } from "./tolerable-slice.tsx";

type TargetPanelProps = {
  service: Service;
  derivation: ReturnType<typeof useDerivation>;
  /** The instant that the page looks at; now where undefined. */
  at: string | undefined;
};

/** How well the service must run and what decides it. */
export function TargetPanel({ service, derivation, at }: TargetPanelProps) {
  const address = selectorAddressOf(service);
  return (
    <Panel
      title="How well it must run"
      area="target"
      aside={
        address && (
          <Link to="/decide/selector" search={address}>
            What if…
          </Link>
        )
      }
    >
      {derivation.isPending && <TableSkeleton rows={5} />}
      {derivation.isError &&
        (asProblem(derivation.error).status === 404 ? (
          <NotEstimated service={service} />
        ) : (
          <ErrorState error={derivation.error} onRetry={() => void derivation.refetch()} />
        ))}
      {derivation.data && <Derived service={service} derivation={derivation.data} at={at} />}
    </Panel>
  );
}

type DerivedProps = { service: Service; derivation: DerivationAnswer; at: string | undefined };

function Derived({ service, derivation, at }: DerivedProps) {
  const { exposurePerHour, exposureBand, deploymentTarget, operatingModel, onCallLevel } = derivation;
  return (
    <>
      <div className={classes.badges}>
        <OperatingModelBadge model={operatingModel} />
        {operatingModel === "you-build-it-you-run-it" && <OnCallLevelBadge level={onCallLevel} />}
        <TrafficLight colour={derivation.trafficLight} />
      </div>
      <p className={classes.because}>
        An hour without it can cost{" "}
        <DerivedFigure name="Exposure" reasons={reasonsOf(derivation, "exposure-", "peak-")} after=",">
          <MoneyText {...exposurePerHour} precision="estimate" />
        </DerivedFigure>{" "}
        {exposureBand.openEnded ? "in the highest band" : "in the band up to "}
        {!exposureBand.openEnded && <MoneyText {...exposureBand.upTo} precision="estimate" />}; its demand,{" "}
        {service.demand?.replaceAll("-", " ") ?? "not estimated"}, asks for{" "}
        <DerivedFigure name="Deployments" reasons={reasonsOf(derivation, "demand-", "model-", "traffic-")}>
          {deploymentTarget.label}
        </DerivedFigure>{" "}
        deployments.
      </p>
      <TolerableSlice seconds={derivation.tolerableUnavailabilitySeconds} />
      <StandbyCost service={service.slug} at={at} derivation={derivation} />
      {derivation.peak && <PeakNote peak={derivation.peak} />}
      <Cautions cautions={derivation.cautions} />
    </>
  );
}

function NotEstimated({ service }: { service: Service }) {
  const isInFile = service.managedBy === "code";
  return (
    <div className={classes.notEstimated}>
      <p>
        Nobody has estimated it, so it has no target and no operating model. Two estimates decide both; its
        product manager can try them in the{" "}
        <Link to="/decide/selector" search={{ services: `${service.name}~${service.kind}~42000~high` }}>
          selector
        </Link>{" "}
        and {isInFile ? "keep them in its file." : "make them under Estimates, below."}
      </p>
      {isInFile && <CodeBlock name={`${service.slug}.yaml`} text={estimateYaml(service.slug, undefined)} />}
    </div>
  );
}
