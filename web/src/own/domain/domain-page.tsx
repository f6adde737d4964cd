import { useParams } from "@tanstack/react-router";
import { counted } from "../../shared/format/words.ts";
import { useSchedules } from "../../run/on-call/use-schedules.ts";
import type { ScheduleSummary } from "../../run/on-call/use-schedules.ts";
import { ErrorState } from "../../shared/error-state.tsx";
import { Instant } from "../../shared/instant.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { EditButton } from "../editing/edit-button.tsx";
import { TeamLink } from "../links.tsx";
import { MembersPanel } from "../members-panel.tsx";
import classes from "../owner-page.module.css";
import { ServicesTable } from "../services-table.tsx";
import { Standings } from "../standings.tsx";
import { useDomain } from "../use-catalogue.ts";
import type { Domain } from "../use-catalogue.ts";

const bases: Record<Domain["basis"], string> = {
  "customer-journey": "Teams along a customer journey",
  "architectural-capability": "Teams around an architectural capability",
};

/** One domain: its teams, who is on call for all of them, its experts and services. */
export function DomainPage() {
  const { domain: slug } = useParams({ from: "/shell/domains/$domain" });
  const domain = useDomain(slug);
  const schedules = useSchedules({ domain: slug });
  if (domain.isPending) return <PageSkeleton />;
  if (domain.isError)
    return (
      <>
        <PageHeader title={slug} answer="This domain cannot be shown." />
        <ErrorState error={domain.error} onRetry={() => void domain.refetch()} />
      </>
    );
  return <DomainBody domain={domain.data} schedules={schedules.data?.items ?? []} />;
}

function DomainBody({ domain, schedules }: { domain: Domain; schedules: readonly ScheduleSummary[] }) {
  const { teams, experts, budgetHolderTeam } = domain;
  return (
    <>
      <PageHeader
        title={domain.name}
        answer={<DomainSentence domain={domain} schedules={schedules} />}
        detail={
          <span className={classes.facts}>
            <span>{bases[domain.basis]}</span>
            {domain.description && <span>{domain.description}</span>}
          </span>
        }
        actions={
          <EditButton
            what={{ kind: "Domain", teams: teams.map((team) => team.slug) }}
            name={domain.slug}
            managedBy={domain.managedBy}
          />
        }
      />
      <div className={classes.layout}>
        <Panel title="On call out of hours" area="first">
          {schedules.length === 0 ? (
            <p className={classes.quiet}>
              No schedule is shared by its teams; where one is needed, pages go to the whole team.
            </p>
          ) : (
            <Standings schedules={schedules} />
          )}
        </Panel>
        <Panel title="Teams" area="second" aside={teams.length}>
          <ul className={classes.list}>
            {teams.map((team) => (
              <li key={team.slug}>
                <TeamLink team={team} />
                <span className={classes.quiet}>
                  {counted(team.memberCount, "member")}
                  {team.slug === budgetHolderTeam?.slug && ", holds the on-call budget"}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
        <MembersPanel
          title="Experts"
          area="third"
          members={experts}
          empty="Nobody is named as an expert who may be asked when a team needs help."
        />
      </div>
      {teams.length > 0 && <ServicesTable of={{ domain: domain.slug }} />}
    </>
  );
}

function DomainSentence({ domain, schedules }: { domain: Domain; schedules: readonly ScheduleSummary[] }) {
  const standing = schedules.flatMap(({ standings }) => standings).find(({ now }) => now)?.now;
  const inCharge = schedules.some((schedule) => schedule.inCharge);
  return (
    <>
      {domain.name} has {counted(domain.teams.length, "team")} and{" "}
      {counted(domain.services.length, "service")}.{" "}
      {standing && (
        <>
          {standing.person.name} {inCharge ? "is on call for all of them" : "has the shift out of hours"}
          {standing.until && (
            <>
              {" "}
              until <Instant at={standing.until} format="short" />
            </>
          )}
          .
        </>
      )}
    </>
  );
}
