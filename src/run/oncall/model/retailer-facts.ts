import { readWorkingCalendar } from "../../../lib/working-calendar-file.ts";
import { WorkingTime } from "../../../lib/working-calendar.ts";
import type { Layer } from "./layer.ts";
import {
  type OnCallDerivation,
  type OnCallFacts,
  type OnCallPerson,
  type OnCallService,
  type OnCallTeam,
  onCallFacts,
} from "./on-call-facts.ts";
import type { Covers, Schedule } from "./schedule.ts";

type Facts = Parameters<typeof onCallFacts>[0];

const christmas = "2026-12-25";
const isHoliday = (date: string): boolean => date === christmas;

/** London office hours, Monday to Friday 09:00 to 17:30, with Christmas Day off. */
export const officeHours = (hours: Record<string, string> = { "mon-fri": "09:00-17:30" }): WorkingTime =>
  new WorkingTime(readWorkingCalendar({ timeZone: "Europe/London", hours }), isHoliday);

const londonOffice = officeHours();

/** Who takes part and is never away, unless said otherwise. */
export const aPerson = (id: string, fields: Partial<OnCallPerson> = {}): OnCallPerson => ({
  id,
  declinesOnCall: false,
  leave: [],
  ...fields,
});

/** A team in the London office. */
export const aTeam = (name: string, memberIds: string[], fields: Partial<OnCallTeam> = {}): OnCallTeam => ({
  slug: name.toLowerCase().replaceAll(" ", "-"),
  name,
  domain: null,
  calendar: londonOffice,
  memberIds,
  budgetHolderIds: [],
  ...fields,
});

/** A weekly rotation that hands over on Mondays at 09:00 in London. */
export const aRotation = (participants: string[], fields: Partial<Layer> = {}): Layer => ({
  name: "primary",
  timeZone: "Europe/London",
  start: "2026-01-05T09:00",
  end: null,
  shift: "1w",
  participants,
  restrictions: [],
  ...fields,
});

/** A schedule of a team or, written "domain:home", of a domain, that has always said the same. */
export const aSchedule = (
  slug: string,
  owner: string,
  covers: Covers,
  layers: readonly Layer[],
): Schedule => {
  const [kind, name] = owner.includes(":") ? owner.split(":") : ["team", owner];
  return {
    slug,
    owner: { kind: kind === "domain" ? "domain" : "team", slug: name! },
    versions: [{ effectiveFromAt: new Date(0), covers, layers }],
    overrides: [],
  };
};

/** The furniture retailer of the sources with everybody whom a page could reach. */
export const retailer: Facts = {
  organisation: {
    operationsBridge: "operations-bridge",
    applicationSupport: "application-support",
    incidentManagement: "incident-management",
    databaseAdministration: "database-administration",
    catchAllTeam: "service-desk",
    administratorIds: ["admin"],
    pagedAtLevelNone: [],
  },
  teams: [
    aTeam("Bedroom", ["ada", "lin", "sam", "eva"], { domain: "home", budgetHolderIds: ["grace"] }),
    aTeam("Appointments", ["tom", "ruth"], { domain: "home", budgetHolderIds: ["grace"] }),
    aTeam("Operations Bridge", ["opal", "otto"]),
    aTeam("Application Support", ["amir", "anna"]),
    aTeam("Incident Management", ["ivan", "ines"]),
    aTeam("Database Administration", ["dora"]),
    aTeam("Service Desk", ["desk"]),
  ],
  domains: [{ slug: "home", name: "Home", expertIds: ["eva"] }],
  people: [
    "ada",
    "lin",
    "sam",
    "eva",
    "tom",
    "ruth",
    "opal",
    "otto",
    "amir",
    "anna",
    "ivan",
    "ines",
    "dora",
  ].map((id) => aPerson(id)),
  schedules: [
    aSchedule("bedroom-day", "bedroom", "working-hours", [aRotation(["sam", "eva", "lin"])]),
    aSchedule("bedroom-nights", "bedroom", "out-of-hours", [
      aRotation(["lin", "sam", "ada"]),
      aRotation(["eva"], { name: "secondary" }),
    ]),
    aSchedule("home-out-of-hours", "domain:home", "out-of-hours", [aRotation(["ada", "tom", "lin"])]),
    aSchedule("bridge", "operations-bridge", "always", [aRotation(["opal", "otto"], { shift: "12h" })]),
    aSchedule("support", "application-support", "always", [aRotation(["amir", "anna"])]),
    aSchedule("incident-managers", "incident-management", "always", [aRotation(["ivan", "ines"])]),
  ],
};

/** The retailer's facts with some of them replaced. */
export const factsWith = (changes: Partial<Facts> = {}): OnCallFacts =>
  onCallFacts({ ...retailer, ...changes });

/** The retailer with one team replaced by a changed one. */
export const teamsWith = (slug: string, changes: Partial<OnCallTeam>): readonly OnCallTeam[] =>
  retailer.teams.map((team) => (team.slug === slug ? { ...team, ...changes } : team));

/** The retailer's people with one of them changed. */
export const peopleWith = (...changed: OnCallPerson[]): readonly OnCallPerson[] => [
  ...retailer.people.filter(({ id }) => changed.every((person) => person.id !== id)),
  ...changed,
];

/** A service of the bedroom team without choices of its own. */
export const aService = (fields: Partial<OnCallService> = {}): OnCallService => ({
  slug: "bedroom",
  ownerTeam: "bedroom",
  opsRunIt: { applicationSupportAtOnce: false, deliveringTeamFirst: [] },
  policy: null,
  ...fields,
});

/** What selection derives for the retailer's bedroom, appointments and checkout. */
export const levels: Record<"none" | "domain" | "team", OnCallDerivation> = {
  none: { availabilityPpm: 950_000, operatingModel: "you-build-it-you-run-it", onCallLevel: "none" },
  domain: { availabilityPpm: 990_000, operatingModel: "you-build-it-you-run-it", onCallLevel: "domain" },
  team: { availabilityPpm: 999_000, operatingModel: "you-build-it-you-run-it", onCallLevel: "team" },
};

/** What selection derives for the ecommerce platform. */
export const runByOperations: OnCallDerivation = {
  availabilityPpm: 999_000,
  operatingModel: "ops-run-it",
  onCallLevel: "team",
};
