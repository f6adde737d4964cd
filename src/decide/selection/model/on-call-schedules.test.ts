import { expect, test } from "vitest";
import { scheduleShares, type ServicePlace } from "./on-call-schedules.ts";

const place = (over: Partial<ServicePlace>): ServicePlace => ({
  teamSlug: "bedroom",
  domainSlug: "home",
  operatingModel: "you-build-it-you-run-it",
  onCallLevel: "team",
  ...over,
});
const shares = (...places: ServicePlace[]) => {
  const { teams, domains, operations } = scheduleShares(places);
  return { teams: Object.fromEntries(teams), domains: Object.fromEntries(domains), operations };
};

test.each<[string, Partial<ServicePlace>, ReturnType<typeof shares>]>([
  ["team level needs the team's schedule", {}, { teams: { bedroom: 1 }, domains: {}, operations: 0 }],
  [
    "domain level needs the domain's",
    { onCallLevel: "domain" },
    { teams: {}, domains: { home: 1 }, operations: 0 },
  ],
  [
    "domain level of a team in no domain needs the team's",
    { onCallLevel: "domain", domainSlug: null },
    { teams: { bedroom: 1 }, domains: {}, operations: 0 },
  ],
  ["level none needs no schedule", { onCallLevel: "none" }, { teams: {}, domains: {}, operations: 0 }],
  [
    "Ops Run It needs the operations' one, whatever level is left over",
    { operatingModel: "ops-run-it" },
    { teams: {}, domains: {}, operations: 1 },
  ],
  ["a service of nobody needs none", { teamSlug: null }, { teams: {}, domains: {}, operations: 0 }],
])("%s", (_rule, over, expected) => {
  expect(shares(place(over))).toEqual(expected);
});

test("services share one schedule of their team or domain", () => {
  const [domain, other] = [place({ onCallLevel: "domain" }), place({ teamSlug: "living" })];
  expect(shares(place({}), place({}), domain, { ...domain, teamSlug: "living" }, other)).toEqual({
    teams: { bedroom: 2, living: 1 },
    domains: { home: 2 },
    operations: 0,
  });
});
