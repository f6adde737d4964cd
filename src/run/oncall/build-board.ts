import type { Estate } from "../../decide/selection/index.ts";
import { WorkingTime } from "../../lib/working-calendar.ts";
import type { BoardRows } from "./board-store.ts";
import { buildSchedules, type BoardTeams } from "./build-schedules.ts";
import { onCallFacts, type OnCallFacts } from "./model/on-call-facts.ts";
import { resolveOnCall, resolveUnowned, type OnCallAnswer } from "./model/resolve-on-call.ts";
import type { Schedule } from "./model/schedule.ts";
import type { BoardPerson, BoardService, OnCallBoard } from "./on-call-board.ts";

/** Which local dates are public holidays in a region. */
export type HolidaysOf = (region: string | null) => (localDate: string) => boolean;

/** Indexes the facts, so that every question is answered from memory. */
export function buildBoard(estate: Estate, rows: BoardRows, holidaysOf: HolidaysOf): OnCallBoard {
  const teams = buildTeams(rows, holidaysOf);
  const schedules = buildSchedules(rows, teams);
  const facts = buildFacts(
    rows,
    teams,
    [...schedules.values()].map(({ says }) => says),
  );
  const services = buildServices(estate, teams);
  const bySlug = new Map([...services.values()].map((service) => [service.slug, service]));
  const people = buildPeople(rows);
  const policies = buildPolicies(rows);
  return {
    version: estate.version,
    currency: estate.currency,
    facts,
    schedules,
    lossThresholdsAt: estate.lossThresholdsAt,
    bandsAt: estate.bandsAt,
    services,
    serviceBySlug: (slug) => bySlug.get(slug) ?? null,
    person: (id) => people.byId.get(id) ?? null,
    findPerson: (word) => people.byWord.get(word.trim().toLowerCase()) ?? null,
    teamIdsOf: (personId) =>
      rows.memberships.filter(({ person_id }) => person_id === personId).map(({ team_id }) => team_id),
    derivation: estate.derivation,
    exposurePerHourMinor: estate.exposurePerHourMinor,
    onCall(serviceId, at, about = {}): OnCallAnswer {
      const service = serviceId === null ? undefined : services.get(serviceId);
      if (!service?.ownerTeam) return resolveUnowned(at, facts);
      const derived = estate.derivation(service.id, at);
      return resolveOnCall(
        {
          service: {
            slug: service.slug,
            ownerTeam: service.ownerTeam.slug,
            opsRunIt: { applicationSupportAtOnce: false, deliveringTeamFirst: [] },
            policy: policies.get(service.id) ?? policies.get(service.ownerTeam.id) ?? null,
          },
          derivation: derived ?? unestimated,
          at,
          incidentKinds: about.incidentKinds ?? [],
          acknowledgedBy: about.acknowledgedBy ?? null,
        },
        facts,
      );
    },
    nextWorkingAt(serviceId, at) {
      const service = serviceId === null ? undefined : services.get(serviceId);
      const slug = service?.ownerTeam?.slug ?? facts.organisation.catchAllTeam;
      return slug === null ? null : (facts.teams.get(slug)?.calendar.nextPeriodStart(at) ?? null);
    },
  };
}

/** Nobody has said what an hour costs, so nothing excuses silence: its team answers at any hour. */
const unestimated = {
  availabilityPpm: null,
  operatingModel: "you-build-it-you-run-it",
  onCallLevel: "team",
} as const;

/** Teams that follow the same calendar share what it has worked out. */
function buildTeams(rows: BoardRows, holidaysOf: HolidaysOf): BoardTeams {
  const domains = new Map(rows.domains.map(({ id, slug }) => [id, slug]));
  const calendars = new Map<string, WorkingTime>();
  const members = new Map<string, string[]>();
  for (const { team_id, person_id } of rows.memberships) {
    const known = members.get(team_id);
    if (known) known.push(person_id);
    else members.set(team_id, [person_id]);
  }
  return new Map(
    rows.teams.map((team) => {
      const text = JSON.stringify(team.calendar);
      const calendar =
        calendars.get(text) ?? new WorkingTime(team.calendar, holidaysOf(team.calendar.holidayRegion));
      calendars.set(text, calendar);
      return [
        team.id,
        {
          id: team.id,
          slug: team.slug,
          name: team.name,
          domain: team.domain_id === null ? null : (domains.get(team.domain_id) ?? null),
          calendar,
          memberIds: members.get(team.id) ?? [],
          budgetHolderIds: team.budget_holder_id === null ? [] : [team.budget_holder_id],
        },
      ];
    }),
  );
}

function buildFacts(rows: BoardRows, teams: BoardTeams, schedules: readonly Schedule[]): OnCallFacts {
  const { organisation } = rows;
  const leave = new Map<string, { startAt: Date; endAt: Date }[]>();
  for (const { person_id, starts_at, ends_at } of rows.leave)
    leave.set(person_id, [...(leave.get(person_id) ?? []), { startAt: starts_at, endAt: ends_at }]);
  return onCallFacts({
    organisation: {
      operationsBridge: organisation?.operations_bridge_team ?? null,
      applicationSupport: organisation?.application_support_team ?? null,
      incidentManagement: organisation?.incident_management_team ?? null,
      databaseAdministration: organisation?.database_administration_team ?? null,
      catchAllTeam: organisation?.catch_all_team ?? null,
      administratorIds: rows.people
        .filter(({ active, roles }) => active && roles.includes("administrator"))
        .map(({ id }) => id),
      pagedAtLevelNone: organisation?.paged_at_level_none ?? [],
    },
    teams: [...teams.values()],
    domains: rows.domains.map(({ slug, name, expert_ids }) => ({ slug, name, expertIds: expert_ids })),
    people: rows.people.map(({ id, takes_part_in_on_call }) => ({
      id,
      declinesOnCall: !takes_part_in_on_call,
      leave: leave.get(id) ?? [],
    })),
    schedules,
  });
}

const buildServices = (estate: Estate, teams: BoardTeams): Map<string, BoardService> =>
  new Map(
    [...estate.services.values()].map(({ ownerTeamId, ownerTeam: _, ...service }) => {
      const team = ownerTeamId === null ? undefined : teams.get(ownerTeamId);
      const ownerTeam = team
        ? { id: team.id, slug: team.slug, name: team.name, timeZone: team.calendar.calendar.timeZone }
        : null;
      return [service.id, { ...service, ownerTeam }];
    }),
  );

function buildPeople(rows: BoardRows): {
  byId: ReadonlyMap<string, BoardPerson>;
  byWord: ReadonlyMap<string, BoardPerson>;
} {
  const byId = new Map<string, BoardPerson>();
  const byWord = new Map<string, BoardPerson>();
  // Those who have left come first, so that a word that somebody else has taken over means that one.
  for (const row of rows.people.toSorted((a, b) => Number(a.active) - Number(b.active))) {
    const { id, slug, email, name, time_zone, active } = row;
    const person = { id, slug, name, email, timeZone: time_zone, active };
    byId.set(id, person);
    byWord.set(name.toLowerCase(), person);
    byWord.set(email, person);
    byWord.set(slug, person);
    byWord.set(id, person);
  }
  return { byId, byWord };
}

/** Policies by the id of the service or team that they are for. */
const buildPolicies = (rows: BoardRows) =>
  new Map(
    rows.escalationPolicies.flatMap(({ service_id, team_id, definition }) => {
      const owner = service_id ?? team_id;
      return owner === null ? [] : [[owner, definition] as const];
    }),
  );
