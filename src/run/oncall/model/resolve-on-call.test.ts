import { describe, expect, test } from "vitest";
import { WorkingTime } from "../../../lib/working-calendar.ts";
import type { OnCallFacts } from "./on-call-facts.ts";
import { type OnCallAnswer, resolveOnCall, resolveUnowned } from "./resolve-on-call.ts";
import {
  aPerson,
  aRotation,
  aSchedule,
  aService,
  aTeam,
  factsWith,
  levels,
  officeHours,
  peopleWith,
  retailer,
  teamsWith,
} from "./retailer-facts.ts";

/** A Tuesday in the first week of every rotation. */
const tuesdayNoon = new Date("2026-01-06T12:00Z");
const tuesdayEvening = new Date("2026-01-06T20:00Z");
const saturday = new Date("2026-01-10T03:00Z");

const facts = factsWith();

const ask = (
  level: keyof typeof levels,
  at: Date,
  world: OnCallFacts = facts,
  about: Partial<Parameters<typeof resolveOnCall>[0]> = {},
) => resolveOnCall({ service: aService(), derivation: levels[level], at, ...about }, world);

/** Steps as "300 eva (secondary, bedroom-nights)". */
const shown = ({ steps }: OnCallAnswer) =>
  steps.map(({ afterSeconds, people, schedule, source }) => {
    const by = schedule === null ? source : `${source}, ${schedule}`;
    return `${afterSeconds} ${people.join("+")} (${by})`;
  });

const codes = ({ warnings }: OnCallAnswer) => warnings.map(({ code }) => code);

const without = (...slugs: string[]) =>
  factsWith({ schedules: retailer.schedules.filter(({ slug }) => !slugs.includes(slug)) });

describe("you build it, you run it", () => {
  test("in working hours the team's working-hours schedule answers, whatever the level", () => {
    for (const level of ["none", "domain", "team"] as const) {
      const answer = ask(level, tuesdayNoon);
      expect(answer).toMatchObject({ reasonCode: "working-hours", workingHours: true, level, warnings: [] });
      expect(shown(answer)[0]).toBe("0 sam (primary, bedroom-day)");
    }
    expect(ask("domain", tuesdayNoon).reason).toBe(
      "bedroom: 99.0 % → team schedule Bedroom, in working hours since 09:00",
    );
  });

  test("out of hours at level domain the domain's shared schedule answers", () => {
    const answer = ask("domain", tuesdayEvening);
    expect(answer).toMatchObject({ reasonCode: "domain-schedule", workingHours: false, warnings: [] });
    expect(answer.reason).toBe("bedroom: 99.0 % → domain schedule Home, out of hours since 17:30");
    expect(shown(answer)[0]).toBe("0 ada (primary, home-out-of-hours)");
  });

  test("out of hours at level team the team's own out-of-hours schedule answers", () => {
    const answer = ask("team", saturday);
    expect(answer).toMatchObject({ reasonCode: "team-schedule", warnings: [] });
    expect(answer.reason).toBe("bedroom: 99.9 % → team schedule Bedroom, out of hours since Fri 17:30");
    expect(shown(answer)[0]).toBe("0 lin (primary, bedroom-nights)");
  });

  test("a schedule that always answers is taken where there is none for just these hours", () => {
    const always = aSchedule("a-always", "bedroom", "always", [aRotation(["eva"])]);
    const both = factsWith({ schedules: [...retailer.schedules, always] });
    expect(shown(ask("team", saturday, both))[0]).toBe("0 lin (primary, bedroom-nights)");
    const only = factsWith({ schedules: [always] });
    expect(shown(ask("team", saturday, only))[0]).toBe("0 eva (primary, a-always)");
    expect(shown(ask("team", tuesdayNoon, only))[0]).toBe("0 eva (primary, a-always)");
  });

  test("at the very instant of 09:00 working hours have begun, at that of 17:30 they are over", () => {
    expect(ask("domain", new Date("2026-01-06T08:59:59Z")).workingHours).toBe(false);
    expect(ask("domain", new Date("2026-01-06T09:00:00Z")).workingHours).toBe(true);
    expect(ask("domain", new Date("2026-01-06T17:29:59Z")).workingHours).toBe(true);
    expect(ask("domain", new Date("2026-01-06T17:30:00Z")).workingHours).toBe(false);
  });
});

describe("at level none", () => {
  test("a page out of hours is deferred to the start of the owner's next working period, and pages nobody before", () => {
    const answer = ask("none", saturday, facts, { service: aService({ slug: "appointments" }) });
    expect(answer).toMatchObject({
      reasonCode: "deferred",
      deferredUntil: new Date("2026-01-12T09:00Z"),
      steps: [],
      warnings: [],
    });
    expect(answer.reason).toBe(
      "appointments: 95.0 % → nobody, out of hours since Fri 17:30; deferred to Mon 09:00",
    );
  });

  test.each([
    ["a night", "2026-01-06T20:00Z", "2026-01-07T09:00Z"],
    ["the weekend in which clocks go forward", "2026-03-28T12:00Z", "2026-03-30T08:00Z"],
    ["the weekend in which clocks go back", "2026-10-24T12:00Z", "2026-10-26T09:00Z"],
    ["Christmas and the weekend after it", "2026-12-24T18:00Z", "2026-12-28T09:00Z"],
  ])("the deferral lasts over %s", (_, at, until) => {
    expect(ask("none", new Date(at)).deferredUntil).toEqual(new Date(until));
  });

  test("asked again when the deferral ends, the team answers", () => {
    const until = ask("none", saturday).deferredUntil!;
    expect(shown(ask("none", until))[0]).toBe("0 eva (primary, bedroom-day)");
  });

  test("the organisation's exceptions page at once, others stay deferred", () => {
    const world = factsWith({ organisation: { ...retailer.organisation, pagedAtLevelNone: ["security"] } });
    expect(ask("none", saturday, world, { incidentKinds: ["data-loss"] }).reasonCode).toBe("deferred");
    const answer = ask("none", saturday, world, { incidentKinds: ["security"] });
    expect(answer).toMatchObject({ reasonCode: "exception-to-level-none", deferredUntil: null });
    expect(shown(answer)[0]).toBe("0 lin (primary, bedroom-nights)");
    expect(ask("none", saturday, facts, { incidentKinds: ["security"] }).reasonCode).toBe("deferred");
  });

  test("an exception wakes the domain's person on call rather than the whole of a team without a schedule", () => {
    const organisation = { ...retailer.organisation, pagedAtLevelNone: ["security"] };
    const schedules = retailer.schedules.filter(({ slug }) => slug !== "bedroom-nights");
    const about = { incidentKinds: ["security"] };
    const answer = ask("none", saturday, factsWith({ organisation, schedules }), about);
    expect(shown(answer)[0]).toBe("0 ada (primary, home-out-of-hours)");
    const bare = ask("none", saturday, factsWith({ organisation, schedules: [] }), about);
    expect(shown(bare)[0]).toBe("0 ada+lin+sam+eva (whole-team)");
  });

  test("a team that never works is paged with a warning: nothing could be deferred to", () => {
    const noHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const calendar = new WorkingTime({ ...officeHours().calendar, hours: noHours }, () => false);
    const answer = ask("none", saturday, factsWith({ teams: teamsWith("bedroom", { calendar }) }));
    expect(answer).toMatchObject({ deferredUntil: null });
    expect(codes(answer)).toEqual(["no-working-hours"]);
    expect(shown(answer)[0]).toBe("0 lin (primary, bedroom-nights)");
  });
});

describe("where something is missing the answer is never silence:", () => {
  const wholeTeam = "0 ada+lin+sam+eva (whole-team)";

  test.each([
    ["working hours", "team", tuesdayNoon, "bedroom-day"],
    ["level team", "team", saturday, "bedroom-nights"],
    ["level domain", "domain", saturday, "home-out-of-hours"],
  ] as const)("no schedule for %s falls to the whole team with a warning", (_, level, at, slug) => {
    const answer = ask(level, at, without(slug));
    expect(shown(answer)).toEqual([wholeTeam, "600 ivan+grace (incident-manager-and-budget-holder)"]);
    expect(codes(answer)).toEqual(["no-schedule"]);
  });

  test("the reason says why the whole team answers", () => {
    expect(ask("domain", saturday, without("home-out-of-hours")).reason).toBe(
      "bedroom: 99.0 % → whole team Bedroom, because domain Home has no schedule for out of hours, out of hours since Fri 17:30",
    );
  });

  test("a team of no domain at level domain falls to the whole team with a warning", () => {
    const world = factsWith({ teams: teamsWith("bedroom", { domain: null }) });
    const answer = ask("domain", saturday, world);
    expect(codes(answer)).toEqual(["no-domain"]);
    expect(shown(answer)[0]).toBe(wholeTeam);
    expect(answer.reason).toBe(
      "bedroom: 99.0 % → whole team Bedroom, because it belongs to no domain, out of hours since Fri 17:30",
    );
  });

  const leave = [{ startAt: new Date("2026-01-01T00:00Z"), endAt: new Date("2026-02-01T00:00Z") }];

  test("a layer whose person is on leave falls to the next layer, with a warning", () => {
    const answer = ask("team", saturday, factsWith({ people: peopleWith(aPerson("lin", { leave })) }));
    expect(shown(answer)[0]).toBe("0 eva (primary, bedroom-nights)");
    expect(codes(answer)).toEqual(["layer-uncovered"]);
  });

  test("a schedule of which all layers are uncovered falls to the whole team that is there, with a warning", () => {
    const people = peopleWith(aPerson("lin", { leave }), aPerson("eva", { leave }));
    const answer = ask("team", saturday, factsWith({ people }));
    expect(shown(answer)[0]).toBe("0 ada+sam (whole-team)");
    expect(codes(answer)).toEqual(["uncovered"]);
  });

  test("the whole team leaves out who is on leave or declines on-call, unless nobody else is left", () => {
    const bare = (...changed: Parameters<typeof peopleWith>) => ({
      ...factsWith({ people: peopleWith(...changed) }),
      schedulesOf: new Map(),
    });
    const declines = ["ada", "lin", "sam"].map((id) => aPerson(id, { declinesOnCall: true }));
    const first = (world: OnCallFacts) => ask("team", saturday, world).steps[0]?.people;
    expect(first(bare(...declines))).toEqual(["eva"]);
    expect(first(bare(...declines, aPerson("eva", { leave })))).toEqual(["ada", "lin", "sam"]);
    const allAway = ["ada", "lin", "sam", "eva"].map((id) => aPerson(id, { leave }));
    expect(first(bare(...allAway))).toEqual(["ada", "lin", "sam", "eva"]);
  });

  test("a team without members falls to incident manager and budget holder at once", () => {
    const world = {
      ...factsWith({ teams: teamsWith("bedroom", { memberIds: [] }) }),
      schedulesOf: new Map(),
    };
    const answer = ask("team", saturday, world);
    expect(shown(answer)).toEqual(["0 ivan+ines+grace (incident-manager-and-budget-holder)"]);
    expect(codes(answer)).toEqual(["no-schedule", "nobody-in-team"]);
  });

  test("where nobody at all is left, the catch-all team and then the administrators are paged", () => {
    const empty = factsWith({
      teams: [aTeam("Bedroom", []), aTeam("Service Desk", ["desk"])],
      schedules: [],
      domains: [],
    });
    const answer = ask("team", saturday, empty);
    expect(shown(answer)).toEqual(["0 desk (catch-all)", "300 admin (administrators)"]);
    expect(codes(answer)).toContain("nobody-left");
  });

  test("what has no owner goes to the catch-all team at any hour, without one to the administrators", () => {
    const answer = resolveUnowned(saturday, facts);
    expect(shown(answer)[0]).toBe("0 desk (whole-team)");
    expect(answer.reasonCode).toBe("unowned");
    const organisation = { ...retailer.organisation, catchAllTeam: null };
    const bare = resolveUnowned(saturday, factsWith({ organisation }));
    expect(shown(bare)).toEqual(["0 admin (administrators)"]);
    expect(codes(bare)).toEqual(["no-catch-all-team"]);
  });

  test("a service whose owner is unknown is refused", () => {
    const service = aService({ ownerTeam: "nobody" });
    expect(() => ask("team", saturday, facts, { service })).toThrow("its owner nobody is no team here");
  });
});

describe("the default escalation", () => {
  test("is primary, the secondary after 5 min, the whole team 5 min later, managers 10 min later, nobody twice", () => {
    expect(shown(ask("team", saturday))).toEqual([
      "0 lin (primary, bedroom-nights)",
      "300 eva (secondary, bedroom-nights)",
      "600 ada+sam (whole-team)",
      "1200 ivan+grace (incident-manager-and-budget-holder)",
    ]);
  });

  test("takes the next participant in order where there is no second layer, passing over who is on leave", () => {
    expect(shown(ask("domain", saturday))[1]).toBe("300 tom (next-participant, home-out-of-hours)");
    const leave = [{ startAt: saturday, endAt: new Date("2026-01-11T00:00Z") }];
    const away = factsWith({ people: peopleWith(aPerson("tom", { leave })) });
    expect(shown(ask("domain", saturday, away))[1]).toBe("300 lin (next-participant, home-out-of-hours)");
  });

  test("does not page the primary again as secondary", () => {
    const schedules = [
      aSchedule("nights", "bedroom", "out-of-hours", [
        aRotation(["lin"]),
        aRotation(["lin"], { name: "secondary" }),
        aRotation(["sam"], { name: "third" }),
      ]),
    ];
    expect(shown(ask("team", saturday, factsWith({ schedules })))[1]).toBe("300 sam (secondary, nights)");
  });

  test("waits for no step that has nobody: a lone participant is followed by the whole team after 5 min", () => {
    const schedules = [aSchedule("nights", "bedroom", "out-of-hours", [aRotation(["lin"])])];
    expect(shown(ask("team", saturday, factsWith({ schedules })))).toEqual([
      "0 lin (primary, nights)",
      "300 ada+sam+eva (whole-team)",
      "900 ivan+ines+grace (incident-manager-and-budget-holder)",
    ]);
  });
});

describe("an incident that is open at the end of working hours", () => {
  const end = new Date("2026-01-06T17:30Z");

  test("is asked about again then, if nobody has acknowledged it, and follows the rule for out of hours", () => {
    expect(ask("none", tuesdayNoon).answerHoldsUntil).toEqual(end);
    expect(ask("none", end).reasonCode).toBe("deferred");
    expect(ask("domain", end).reasonCode).toBe("domain-schedule");
    expect(ask("domain", end).answerHoldsUntil).toBeNull();
  });

  test("stays with whoever acknowledged it, even at level none", () => {
    const answer = ask("none", end, facts, { acknowledgedBy: "sam" });
    expect(answer).toMatchObject({ reasonCode: "stays-with-responder", deferredUntil: null });
    expect(shown(answer)).toEqual(["0 sam (responder)"]);
  });
});
