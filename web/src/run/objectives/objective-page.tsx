import { useParams } from "@tanstack/react-router";
import { EditButton } from "../../own/editing/edit-button.tsx";
import { Cautions } from "../../own/cautions.tsx";
import { CodeBlock } from "../../shared/code-block.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { AlertPoliciesPanel } from "./alert-policies-panel.tsx";
import { ObjectiveAbout } from "./objective-about.tsx";
import { ObjectiveOrigins } from "./objective-origins.tsx";
import { sayObjective } from "./objective-words.ts";
import classes from "./objectives.module.css";
import { useObjective } from "./use-objectives.ts";
import type { Objective } from "./use-objectives.ts";

/** One objective: what it asks, of what, by which figures, and where it came from. */
export function ObjectivePage() {
  const { objective: slug } = useParams({ from: "/shell/objectives/$objective" });
  const objective = useObjective(slug);
  if (objective.isPending) return <PageSkeleton />;
  if (objective.isError)
    return (
      <>
        <PageHeader title={slug} answer="This objective cannot be shown." />
        <ErrorState error={objective.error} onRetry={() => void objective.refetch()} />
      </>
    );
  return <ObjectiveBody objective={objective.data} />;
}

function ObjectiveBody({ objective }: { objective: Objective }) {
  const { slug, name, description, managedBy, ownerTeam, cautions } = objective;
  return (
    <>
      <PageHeader
        title={name}
        answer={keepPercentTogether(sayObjective(objective))}
        detail={
          <span className={classes.facts}>
            <strong>{name}</strong>
            <span>Declared; not measured yet.</span>
            {description && <span>{description}</span>}
          </span>
        }
        actions={
          <EditButton
            what={{
              kind: "Objective",
              owner: ownerTeam?.slug ?? null,
              foundational: objective.service.kind === "foundational",
            }}
            name={slug}
            managedBy={managedBy}
          />
        }
      />
      <div className={classes.layout}>
        <div className={classes.main}>
          {cautions.length > 0 && (
            <Panel title="Worth a second look">
              <Cautions cautions={cautions.map(({ code, message }) => ({ code, text: message }))} />
            </Panel>
          )}
          <Figures objective={objective} />
          {objective.alertPolicies.length > 0 && <AlertPoliciesPanel policies={objective.alertPolicies} />}
        </div>
        <aside className={classes.side} aria-label="About the objective">
          <ObjectiveAbout objective={objective} />
          <ObjectiveOrigins objective={objective} />
        </aside>
      </div>
    </>
  );
}

const withoutQueries: Partial<Record<Objective["source"]["kind"], string>> = {
  incidents:
    "The incident record tells: the service counts as unavailable from an incident’s impact to its mitigation.",
  samples: "Counts of good and of all events are pushed to Runwright.",
};

function Figures({ objective }: { objective: Objective }) {
  const { source, queries, budgeting, counter, indicatorName, indicatorDescription } = objective;
  return (
    <Panel title="How it is figured out" aside={source.words}>
      <div className={classes.figures}>
        {indicatorDescription && <p>{indicatorDescription}</p>}
        {indicatorName && (
          <p>
            Others know the indicator as <code>{indicatorName}</code>.
          </p>
        )}
        {withoutQueries[source.kind] && <p>{withoutQueries[source.kind]}</p>}
        {queries.map(({ role, words, text }) => (
          <CodeBlock key={role} name={words} text={text} />
        ))}
        {counter !== null && (
          <p>
            {counter
              ? "The queries give counters, which only grow."
              : "The queries give values, no counters."}
          </p>
        )}
        <p>{keepPercentTogether(budgeting.words)}</p>
      </div>
    </Panel>
  );
}
