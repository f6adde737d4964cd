import { Button } from "@mantine/core";
import { IconGavel } from "@tabler/icons-react";
import { Suspense, lazy, useState } from "react";
import type { components } from "../../api/schema.ts";
import { useSession } from "../../session/use-session.ts";
import { Instant } from "../../shared/instant.tsx";
import { Panel } from "../../shared/panel.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { DecisionAnswer } from "./decision-answer.tsx";
import { DecisionFacts } from "./decision-facts.tsx";
import { DecisionStateBadge } from "./decision-state-badge.tsx";
import classes from "./decisions.module.css";
import { sayModelAndLevel } from "./model-and-level.tsx";
import { useServiceDecisions } from "./use-decisions.ts";
import type { Decision } from "./use-decisions.ts";

const ProposeDialog = lazy(async () => ({
  default: (await import("./propose-dialog.tsx")).ProposeDialog,
}));

type DecisionsPanelProps = {
  service: { slug: string; name: string; lifecycle: string; owner: { slug: string } | null };
  derivation: components["schemas"]["Derivation"] | undefined;
};

/** What was decided of a service: what waits, what holds, and what was. */
export function DecisionsPanel({ service, derivation }: DecisionsPanelProps) {
  const { data: session } = useSession();
  const { data, isPending } = useServiceDecisions(service.slug);
  const [proposing, setProposing] = useState(false);
  const items = data?.items ?? [];
  const waiting = items.find(({ state }) => state === "proposed");
  const inForce = items.find((one) => one.inForce);
  const others = items.filter((one) => one !== waiting && one !== inForce);
  const speaks =
    session &&
    (session.roles.some((role) => role === "administrator" || role.startsWith("head-of-")) ||
      session.teams.some(({ slug }) => slug === service.owner?.slug));
  const mayPropose = speaks && derivation && data && !waiting && service.lifecycle !== "decommissioned";
  return (
    <Panel
      title="Decisions"
      area="decisions"
      aside={
        mayPropose && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconGavel size={14} />}
            onClick={() => setProposing(true)}
          >
            Decide…
          </Button>
        )
      }
    >
      {isPending && <TableSkeleton rows={2} />}
      {data && items.length === 0 && (
        <p className={classes.quiet}>
          {derivation
            ? "Nobody has decided anything: what is derived holds."
            : "Nothing can be decided before it is estimated."}
        </p>
      )}
      {waiting && <Whole decision={waiting} />}
      {inForce && <Whole decision={inForce} />}
      {others.length > 0 && <History decisions={others} />}
      <Suspense>
        {proposing && derivation && (
          <ProposeDialog service={service} derivation={derivation} onClose={() => setProposing(false)} />
        )}
      </Suspense>
    </Panel>
  );
}

const Whole = ({ decision }: { decision: Decision }) => (
  <div className={classes.whole} data-waits={decision.state === "proposed"}>
    <span>
      <DecisionStateBadge {...decision} />
    </span>
    <DecisionFacts decision={decision} />
    <DecisionAnswer decision={decision} />
  </div>
);

const History = ({ decisions }: { decisions: readonly Decision[] }) => (
  <details className={classes.history}>
    <summary>
      {decisions.length} {decisions.length === 1 ? "other" : "others"}
    </summary>
    <ol>
      {decisions.map((decision) => (
        <li key={decision.id}>
          <DecisionStateBadge {...decision} />
          <span>{sayModelAndLevel(decision.chosen)}</span>
          <span className={classes.quiet}>
            {decision.proposedBy.name}, <Instant at={decision.proposedAt} />
            {decision.settledReason && `: ${decision.settledReason}`}
          </span>
        </li>
      ))}
    </ol>
  </details>
);
