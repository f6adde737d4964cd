import type { Answer, TestApp } from "./test-app.ts";

const person = (name: string, fields = ""): string => `apiVersion: runwright/v1
kind: Person
name: ${name}
spec: {email: ${name}@example.com, displayName: ${name[0]!.toUpperCase()}${name.slice(1)}, timeZone: Europe/London${fields}}
`;

const officeHours = `{timeZone: Europe/London, holidays: GB-ENG, hours: {mon-fri: "09:00-17:30"}}`;

type TeamFields = { kind?: string; domain?: string; budgetHolder?: string };

const team = (name: string, members: readonly string[], fields: TeamFields = {}): string =>
  `apiVersion: runwright/v1
kind: Team
name: ${name}
spec:
  kind: ${fields.kind ?? "product"}
  fundedBy: ${fields.kind === undefined ? "product" : "it"}
${fields.domain === undefined ? "" : `  domain: ${fields.domain}\n`}${
    fields.budgetHolder === undefined ? "" : `  budgetHolder: ${fields.budgetHolder}@example.com\n`
  }  calendar: ${officeHours}
  members: [${members.map((member) => `{person: ${member}@example.com, roles: [developer]}`).join(", ")}]
`;

const layer = (name: string, participants: readonly string[], shift = "1w"): string => `    - name: ${name}
      timeZone: Europe/London
      start: 2026-01-05T09:00
      shift: ${shift}
      participants: [${participants.map((participant) => `${participant}@example.com`).join(", ")}]
`;

/** A schedule document whose layers hand over from Monday 2026-01-05 09:00 in London on. */
export const scheduleDocument = (
  name: string,
  owner: string,
  covers: string,
  layers: readonly string[],
): string => `apiVersion: runwright/v1
kind: Schedule
name: ${name}
spec:
  for: {${owner}}
  covers: ${covers}
  layers:
${layers.join("")}`;

export { layer as layerOf };

const service = (name: string, kind: string, owner: string, exposure: number, demand: string): string =>
  `apiVersion: runwright/v1
kind: Service
name: ${name}
spec:
  kind: ${kind}
  owner: ${owner}
  exposurePerHour: ${exposure}
  demand: ${demand}
  alerts: {match: {service: ${name}}}
`;

const organisation = `apiVersion: runwright/v1
kind: Organisation
name: furniture-retailer
spec:
  currency: USD
  exposureBands:
    - {upTo: 7000, availability: 95.0, onCall: none}
    - {upTo: 250000, availability: 99.0, onCall: domain}
    - {upTo: 800000, availability: 99.9, onCall: team}
  demandBands: {low: monthly, medium: fortnightly, high: weekly, very-high: daily}
  incidentLoss: {high: 50000, medium: 5000}
  operationsBridge: operations-bridge
  applicationSupport: application-support
  incidentManagement: incident-management
  databaseAdministration: database-administration
  catchAllTeam: service-desk
---
apiVersion: runwright/v1
kind: Domain
name: home
spec: {displayName: Home, basis: customer-journey, budgetHolder: bedroom, experts: [eva@example.com]}
`;

/** Everybody whom a page of the retailer can reach. */
export const retailerPeople = [
  "ada",
  "lin",
  "sam",
  "eva",
  "grace",
  "tom",
  "ruth",
  "carl",
  "cleo",
  "opal",
  "otto",
  "amir",
  "anna",
  "ivan",
  "ines",
  "dora",
  "desk",
];

/**
 * The furniture retailer of the sources, as files: bedroom (99.0 %, domain), appointments (95.0 %, none), checkout (99.9 %,
 * team) and ecommerce-platform (Ops Run It), with everybody whom a page could reach. Rota of a week: Mondays at 09:00.
 */
export const retailerCatalogue: string = [
  organisation,
  ...retailerPeople.map((name) => person(name)),
  person("root", ", roles: [administrator]"),
  team("bedroom", ["ada", "lin", "sam", "eva"], { domain: "home", budgetHolder: "grace" }),
  team("appointments", ["tom", "ruth"], { domain: "home", budgetHolder: "grace" }),
  team("checkout", ["carl", "cleo"], { budgetHolder: "grace" }),
  team("operations-bridge", ["opal", "otto"], { kind: "operations" }),
  team("application-support", ["amir", "anna"], { kind: "operations" }),
  team("incident-management", ["ivan", "ines"], { kind: "enabler" }),
  team("database-administration", ["dora"], { kind: "enabler" }),
  team("service-desk", ["desk"], { kind: "service-desk" }),
  service("bedroom", "digital", "bedroom", 200_000, "very-high"),
  service("appointments", "digital", "appointments", 6000, "high"),
  service("checkout", "digital", "checkout", 500_000, "very-high"),
  service("ecommerce-platform", "foundational", "checkout", 810_000, "low"),
  scheduleDocument("bedroom-day", "team: bedroom", "working-hours", [layer("primary", ["eva", "sam"])]),
  scheduleDocument("home-out-of-hours", "domain: home", "out-of-hours", [
    layer("primary", ["ada", "lin", "tom"]),
    layer("secondary", ["sam", "ruth", "eva"]),
  ]),
  scheduleDocument("checkout-always", "team: checkout", "always", [layer("primary", ["carl", "cleo"])]),
  scheduleDocument("bridge", "team: operations-bridge", "always", [
    layer("primary", ["opal", "otto"], "12h"),
  ]),
  scheduleDocument("incident-managers", "team: incident-management", "always", [
    layer("primary", ["ivan", "ines"]),
  ]),
].join("---\n");

/** Applies documents as an administrator's pipeline would. */
export const applyCatalogue = (app: TestApp, text: string, options: object = {}): Promise<Answer> =>
  app.post("/api/v1/catalogue/apply", { files: [{ path: "catalogue.yaml", text }], ...options });
