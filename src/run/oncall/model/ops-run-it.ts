import { defaultEscalation } from "./escalation-policy.ts";
import { type StepDraft, layOutSteps, operationsManagers } from "./escalation-steps.ts";
import { type Finding, type OnCallWarning, type Scene, hoursWords, scheduledFinding } from "./finding.ts";
import type { OnCallTeam } from "./on-call-facts.ts";
import { dutyOf, hoursOf, spokenFor } from "./people-on-call.ts";
import { contains } from "./period.ts";
import { remember } from "./remember.ts";

const delaySeconds = defaultEscalation.secondaryDelaySeconds;

/**
 * Operations bridge, application support, and in working hours the delivering team; then the managers (spec: on call, Who
 * answers, 1). Without either operations team the owning team answers, and the gap is listed.
 */
export function opsRunIt(scene: Scene): Finding {
  const { service, team, at, facts } = scene;
  const { applicationSupportAtOnce, deliveringTeamFirst } = service.opsRunIt;
  const first = deliveringTeamFirst.find((period) => contains(period, at))?.kind ?? null;
  const choice = `operations ${applicationSupportAtOnce ? "L1.5" : ""} ${first}`;
  return remember(facts, at, team, choice, () => findOperations(scene, first));
}

function findOperations(scene: Scene, first: "hypercare" | "peak support" | null): Finding {
  const { team, at, facts, hours } = scene;
  const bridge = named(scene, "operationsBridge");
  const support = named(scene, "applicationSupport");
  const gaps = [...gapOf(bridge, "operations bridge"), ...gapOf(support, "application support")];
  if (!bridge && !support) {
    const owner = scheduledFinding(scene, { kind: "team", slug: team.slug }, "ops-run-it-unstaffed");
    return { ...owner, warnings: [...gaps, ...owner.warnings] };
  }
  const delivering = step("delivering-team", [team], scene);
  const levels = operationsLevels(scene, bridge, support);
  const words = levels.map(({ words }) => words).join(", then ");
  const inCharge = bridge ?? support!;
  const duty = dutyOf({ kind: "team", slug: inCharge.slug }, hoursOf(inCharge, at, facts), at, facts);
  return {
    reasonCode: first ? "delivering-team-first" : "ops-run-it",
    words: `${first ? `${first} by delivering team ${team.name}, then ` : ""}${words}, ${hoursWords(scene)}`,
    situation: { team, duty, at, facts },
    steps: layOutSteps([
      ...(first ? [delivering] : []),
      ...levels.map(({ draft }) => draft),
      ...(hours === "working-hours" ? [delivering] : []),
      operationsManagers(at, facts),
    ]),
    warnings: [...gaps, ...unscheduled(scene, [bridge, support])],
  };
}

type Level = { words: string; draft: StepDraft };

function operationsLevels(scene: Scene, bridge: OnCallTeam | null, support: OnCallTeam | null): Level[] {
  const l2: Level[] = support
    ? [{ words: `application support ${support.name}`, draft: step("application-support", [support], scene) }]
    : [];
  if (!bridge) return l2;
  if (!support || !scene.service.opsRunIt.applicationSupportAtOnce)
    return [
      { words: `operations bridge ${bridge.name}`, draft: step("operations-bridge", [bridge], scene) },
      ...l2,
    ];
  const both = step("operations-bridge-and-application-support", [bridge, support], scene);
  return [
    {
      words: `operations bridge ${bridge.name} and application support ${support.name} at once`,
      draft: both,
    },
  ];
}

function step(source: StepDraft["source"], teams: readonly OnCallTeam[], { at, facts }: Scene): StepDraft {
  const spoken = teams.map(({ slug }) => spokenFor(slug, at, facts));
  return {
    delaySeconds,
    people: spoken.flatMap(({ people }) => people),
    schedule: spoken[0]?.schedule ?? null,
    source,
  };
}

function named({ facts }: Scene, role: "operationsBridge" | "applicationSupport"): OnCallTeam | null {
  const team = facts.teams.get(facts.organisation[role] ?? "");
  return team && team.memberIds.length > 0 ? team : null;
}

function gapOf(team: OnCallTeam | null, role: "operations bridge" | "application support"): OnCallWarning[] {
  if (team) return [];
  const code = role === "operations bridge" ? "no-operations-bridge" : "no-application-support";
  return [{ code, message: `the organisation names no ${role} team with members` }];
}

const unscheduled = ({ at, facts }: Scene, teams: readonly (OnCallTeam | null)[]): OnCallWarning[] =>
  teams
    .filter((team) => team !== null)
    .filter(({ slug }) => spokenFor(slug, at, facts).schedule === null)
    .map(({ name }) => ({
      code: "no-schedule",
      message: `team ${name} has nobody on call by a schedule; pages go to the whole team`,
    }));
