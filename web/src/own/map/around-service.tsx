import { useMemo } from "react";
import type { ReactNode } from "react";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { Cautions } from "../cautions.tsx";
import { ServiceLink } from "../links.tsx";
import { depthOf, type MapAddress } from "./map-address.ts";
import { MapLegend } from "./map-legend.tsx";
import classes from "./map-page.module.css";
import { MapPicture, type Fate } from "./map-picture.tsx";
import { useDependenciesOf, type BlastRadius } from "./use-dependencies.ts";

type AroundServiceProps = { slug: string; address: MapAddress; controls: ReactNode };

/** The map around one service, and what its failure takes along. */
export function AroundService({ slug, address, controls }: AroundServiceProps) {
  const around = useDependenciesOf(slug, Number(depthOf(address)));
  const fails = address.fails !== undefined;
  const fates = useMemo(
    () => (fails && around.data ? fatesOf(around.data.service.slug, around.data.blastRadius) : undefined),
    [fails, around.data],
  );
  if (around.isPending) return <PageSkeleton />;
  if (around.isError)
    return (
      <>
        <PageHeader title="Map" answer="This part of the map cannot be shown." />
        {controls}
        <ErrorState error={around.error} onRetry={() => void around.refetch()} />
      </>
    );
  const { service, nodes, edges, text, blastRadius, weak, cycles } = around.data;
  const cautions = [
    ...(weak ? [{ code: "weak", text: weak.text }] : []),
    ...cycles.map((cycle) => ({ code: "cycle", text: cycle.text })),
  ];
  return (
    <>
      <PageHeader title={`Map of ${service.name}`} answer={text} detail={<ServiceLink service={service} />} />
      {controls}
      <Cautions cautions={cautions} />
      <MapPicture
        nodes={nodes}
        edges={edges}
        focus={service.slug}
        fates={fates}
        weak={new Set(weak ? [weak.service.slug] : [])}
        keep={{ depth: address.depth, fails: address.fails }}
      />
      <MapLegend />
      <Radius radius={blastRadius} />
    </>
  );
}

const fatesOf = (slug: string, { failing, degraded }: BlastRadius): ReadonlyMap<string, Fate> =>
  new Map<string, Fate>([
    ...degraded.map(({ service }) => [service.slug, "degrades"] as const),
    ...failing.map(({ service }) => [service.slug, "fails"] as const),
    [slug, "origin"],
  ]);

function Radius({ radius: { failing, degraded } }: { radius: BlastRadius }) {
  return (
    <div className={classes.findings}>
      <Panel title="Fails with it" aside={String(failing.length)}>
        {failing.length === 0 ? (
          <p className={classes.quiet}>Nothing.</p>
        ) : (
          <ul className={classes.list}>
            {failing.map(({ service, steps, through }) => (
              <li key={service.slug}>
                <ServiceLink service={service} />
                <span className={classes.how}>
                  {steps === 1 ? "at once" : `after ${steps} steps, through ${through.name}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title="Degrades" aside={String(degraded.length)}>
        {degraded.length === 0 ? (
          <p className={classes.quiet}>Nothing.</p>
        ) : (
          <ul className={classes.list}>
            {degraded.map(({ service, on, softenedBy, degradation }) => (
              <li key={`${service.slug} ${on.slug}`}>
                <ServiceLink service={service} />
                <span className={classes.how}>
                  {[`without ${on.name}, softened by ${softenedBy || "something"}`, degradation]
                    .filter(Boolean)
                    .join(": ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}
