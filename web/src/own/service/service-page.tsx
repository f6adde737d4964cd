import { useNavigate, useParams, useSearch as useAddress } from "@tanstack/react-router";
import { asProblem } from "../../api/problem.ts";
import { DecisionsPanel } from "../../decide/decisions/decisions-panel.tsx";
import { useNextAnswer } from "../../run/on-call/use-next-answer.ts";
import { useOnCall } from "../../run/on-call/use-on-call.ts";
import { ObjectivesPanel } from "../../run/objectives/objectives-panel.tsx";
import { RunbooksPanel } from "../../run/runbooks/runbooks-panel.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { EditButton } from "../editing/edit-button.tsx";
import { LifecycleBadge } from "../lifecycle-badge.tsx";
import { kindWords } from "../service-words.ts";
import { useDerivation, useService } from "../use-catalogue.ts";
import type { Service } from "../use-catalogue.ts";
import { AboutPanel } from "./about-panel.tsx";
import { AtControl } from "./at-control.tsx";
import { DependencyGraph } from "./dependency-graph.tsx";
import { EstimatesPanel } from "./estimates-panel.tsx";
import { IncidentsPanel } from "./incidents-panel.tsx";
import { PeoplePanel } from "./people-panel.tsx";
import { ServiceLinks } from "./service-links.tsx";
import classes from "./service-page.module.css";
import { ServiceSentence } from "./service-sentence.tsx";
import { TargetPanel } from "./target-panel.tsx";
import { WhoAnswersPanel } from "./who-answers-panel.tsx";

/** One service in one screen: how well it must run and why, who answers now and next, what is wrong, what it needs. */
export function ServicePage() {
  const { service: slug } = useParams({ from: "/shell/services/$service" });
  const service = useService(slug);
  if (service.isPending) return <PageSkeleton />;
  if (service.isError)
    return (
      <>
        <PageHeader title={slug} answer="This service cannot be shown." />
        <ErrorState error={service.error} onRetry={() => void service.refetch()} />
      </>
    );
  return <ServiceBody service={service.data} />;
}

function ServiceBody({ service }: { service: Service }) {
  const { at } = useAddress({ from: "/shell/services/$service" });
  const navigate = useNavigate({ from: "/services/$service" });
  const derivation = useDerivation(service.slug, at);
  const onCall = useOnCall(service.slug, at);
  const next = useNextAnswer(onCall.data, service.owner?.slug, at).data;
  const estimated = derivation.isError && asProblem(derivation.error).status === 404 ? null : derivation.data;
  return (
    <>
      <PageHeader
        title={service.name}
        answer={
          <ServiceSentence
            service={service}
            derivation={estimated}
            onCall={onCall.data}
            next={next}
            at={at}
          />
        }
        detail={
          <span className={classes.facts}>
            <LifecycleBadge lifecycle={service.lifecycle} />
            <span>{kindWords[service.kind]}</span>
            {service.description && <span>{service.description}</span>}
          </span>
        }
        actions={
          <>
            <EditButton
              what={{
                kind: "Service",
                owner: service.owner?.slug ?? null,
                foundational: service.kind === "foundational",
              }}
              name={service.slug}
              managedBy={service.managedBy}
            />
            <AtControl
              at={at}
              onChange={(instant) =>
                void navigate({ search: instant ? { at: instant } : {}, resetScroll: false })
              }
            />
          </>
        }
      />
      <ServiceLinks links={service.links} />
      <div className={classes.layout}>
        <WhoAnswersPanel onCall={onCall} next={next} owner={service.owner} />
        <IncidentsPanel service={service.slug} />
        <RunbooksPanel service={service.slug} owner={service.owner?.slug ?? null} />
        <TargetPanel service={service} derivation={derivation} at={at} />
        <ObjectivesPanel service={service} />
        <DependencyGraph service={service} />
        <PeoplePanel service={service} />
        <AboutPanel service={service} />
        <DecisionsPanel service={service} derivation={estimated ?? undefined} />
        <EstimatesPanel service={service} />
      </div>
    </>
  );
}
