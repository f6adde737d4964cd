import { IconAffiliate } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { CodeBlock } from "../../shared/code-block.tsx";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { Cautions } from "../cautions.tsx";
import type { MapAddress } from "./map-address.ts";
import { MapLegend } from "./map-legend.tsx";
import classes from "./map-page.module.css";
import { MapPicture } from "./map-picture.tsx";
import { useDependencies } from "./use-dependencies.ts";

const example = `dependsOn:
  - {service: payments, kind: hard}
  - {service: search, softenedBy: cache, degradation: Yesterday's results are shown.}`;

const title = "Map";

/** The map of the estate or of a part of it. */
export function WholeMap({ address, controls }: { address: MapAddress; controls: ReactNode }) {
  const { team, domain } = address;
  const map = useDependencies({ team, domain }, true);
  if (map.isPending) return <PageSkeleton />;
  if (map.isError)
    return (
      <>
        <PageHeader title={title} answer="The map cannot be shown at the moment." />
        {controls}
        <ErrorState error={map.error} onRetry={() => void map.refetch()} />
      </>
    );
  const { nodes, edges, weak, weakTotal, cycles, isTooLarge, dependencies, text } = map.data;
  return (
    <>
      <PageHeader title={title} answer={text} />
      {controls}
      {dependencies === 0 && (
        <EmptyState icon={IconAffiliate} title="No lines to draw yet">
          <p>Say in a service&apos;s document what it needs, and what softens a failure:</p>
          <CodeBlock name="checkout.yaml" text={example} />
        </EmptyState>
      )}
      {isTooLarge && (
        <EmptyState icon={IconAffiliate} title="Too many services for one picture">
          <p>Put a service in the middle, or choose a domain or an owner.</p>
        </EmptyState>
      )}
      {nodes.length > 0 && (
        <>
          <MapPicture
            nodes={nodes}
            edges={edges}
            weak={new Set(weak.map(({ service }) => service.slug))}
            keep={{}}
          />
          <MapLegend />
        </>
      )}
      {dependencies > 0 && (
        <div className={classes.findings}>
          <Panel
            title="Targets that cannot hold"
            aside={weakTotal > weak.length ? `${weak.length} of ${weakTotal.toLocaleString()}` : undefined}
          >
            {weak.length === 0 ? (
              <p className={classes.quiet}>None: nobody needs hard what has a lower target.</p>
            ) : (
              <Cautions
                cautions={weak.map((one) => ({
                  code: one.service.slug,
                  text: keepPercentTogether(one.text),
                }))}
              />
            )}
          </Panel>
          <Panel title="Circles">
            {cycles.length === 0 ? (
              <p className={classes.quiet}>None: nothing needs itself, however far around.</p>
            ) : (
              <Cautions cautions={cycles.map(({ text: words }) => ({ code: "cycle", text: words }))} />
            )}
          </Panel>
        </div>
      )}
    </>
  );
}
