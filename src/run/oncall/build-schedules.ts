import type { ManagedBy } from "../../own/organisation/index.ts";
import type { BoardRows, ScheduleRow } from "./board-store.ts";
import type { OnCallTeam } from "./model/on-call-facts.ts";
import type { Schedule } from "./model/schedule.ts";
import type { BoardSchedule } from "./on-call-board.ts";

/** Teams in use, by id. */
export type BoardTeams = ReadonlyMap<string, OnCallTeam & { id: string }>;

/** Every schedule with its owner, members and hours; one whose owner is gone is left out. */
export function buildSchedules(rows: BoardRows, teams: BoardTeams): Map<string, BoardSchedule> {
  const domains = new Map(rows.domains.map((domain) => [domain.id, domain]));
  const bySlug = rows.schedules.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  return new Map(
    bySlug.flatMap((row) => {
      const owner = ownerOf(row, teams, domains);
      if (!owner) return [];
      const { ownTeams, hoursOf, ...named } = owner;
      const says = toSchedule(row, named);
      const schedule: BoardSchedule = {
        id: row.id,
        slug: row.slug,
        name: row.name,
        managedBy: row.managed_by as ManagedBy,
        removedAt: row.removed_at,
        says,
        owner: named,
        teamIds: ownTeams.map(({ id }) => id),
        memberIds: [...new Set(ownTeams.flatMap(({ memberIds }) => memberIds))],
        calendar: hoursOf?.calendar ?? null,
        timeZone: hoursOf?.calendar.calendar.timeZone ?? says.versions.at(-1)?.layers[0]?.timeZone ?? "UTC",
      };
      return [[row.slug, schedule] as const];
    }),
  );
}

type Team = OnCallTeam & { id: string };
type Owner = BoardSchedule["owner"] & { ownTeams: Team[]; hoursOf: Team | undefined };

function ownerOf(
  row: ScheduleRow,
  teams: BoardTeams,
  domains: ReadonlyMap<string, BoardRows["domains"][number]>,
): Owner | null {
  const team = row.team_id === null ? undefined : teams.get(row.team_id);
  if (team) return { kind: "team", slug: team.slug, name: team.name, ownTeams: [team], hoursOf: team };
  const domain = row.domain_id === null ? undefined : domains.get(row.domain_id);
  if (!domain) return null;
  const ownTeams = [...teams.values()]
    .filter((candidate) => candidate.domain === domain.slug)
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const hoursOf = ownTeams.find(({ slug }) => slug === domain.budget_holder_team) ?? ownTeams[0];
  return { kind: "domain", slug: domain.slug, name: domain.name, ownTeams, hoursOf };
}

const toSchedule = (row: ScheduleRow, { kind, slug }: Pick<Owner, "kind" | "slug">): Schedule => ({
  slug: row.slug,
  owner: { kind, slug },
  versions: row.versions.map((version) => ({
    ...version,
    effectiveFromAt: new Date(version.effectiveFromAt),
  })),
  overrides: row.overrides.map((override) => ({
    ...override,
    startAt: new Date(override.startAt),
    endAt: new Date(override.endAt),
  })),
});
