import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveOnCall } from "./resolve-on-call.ts";
import { aService, aTeam, factsWith, levels, retailer, runByOperations } from "./retailer-facts.ts";

describe("whatever is missing or changed,", () => {
  const someFacts = fc
    .record({
      schedules: fc.subarray([...retailer.schedules]),
      teams: fc.subarray(retailer.teams.slice(1)),
      members: fc.subarray(["ada", "lin", "sam", "eva"]),
      domain: fc.constantFrom("home", null),
      declining: fc.subarray(["ada", "lin", "sam", "eva"]),
      away: fc.subarray(["ada", "lin", "sam", "eva", "tom", "opal"]),
      pagedAtLevelNone: fc.subarray(["security"]),
    })
    .map(({ schedules, teams, members, domain, declining, away, pagedAtLevelNone }) =>
      factsWith({
        schedules,
        teams: [aTeam("Bedroom", members, { domain }), ...teams],
        people: retailer.people.map((person) => ({
          ...person,
          declinesOnCall: declining.includes(person.id),
          leave: away.includes(person.id) ? [{ startAt: new Date(0), endAt: new Date("2100-01-01") }] : [],
        })),
        organisation: { ...retailer.organisation, pagedAtLevelNone },
      }),
    );
  const someQuestion = fc
    .record({
      derivation: fc.constantFrom(...Object.values(levels), runByOperations),
      atMs: fc.integer({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2027, 0, 1) }),
      incidentKinds: fc.subarray(["security"]),
      acknowledgedBy: fc.constantFrom(null, null, "ada"),
    })
    .map(({ atMs, ...question }) => ({ ...question, service: aService(), at: new Date(atMs) }));

  test("somebody is paged, unless the level is none: then the page waits for working time of the owner", () => {
    fc.assert(
      fc.property(someFacts, someQuestion, (world, question) => {
        const answer = resolveOnCall(question, world);
        if (answer.deferredUntil === null) {
          expect(answer.steps.length).toBeGreaterThan(0);
          return;
        }
        expect(question.derivation.onCallLevel).toBe("none");
        expect(answer.steps).toEqual([]);
        expect(answer.workingHours).toBe(false);
        const owner = world.teams.get("bedroom")!;
        expect(answer.deferredUntil > question.at).toBe(true);
        expect(owner.calendar.isWorking(answer.deferredUntil)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("there is one answer, with steps in order of time, none of them empty, nobody paged twice by default", () => {
    fc.assert(
      fc.property(someFacts, someQuestion, (world, question) => {
        const answer = resolveOnCall(question, world);
        expect(resolveOnCall(question, world)).toEqual(answer);
        const people = answer.steps.flatMap((step) => step.people);
        expect(new Set(people).size).toBe(people.length);
        answer.steps.forEach((step, index) => {
          expect(step.people.length).toBeGreaterThan(0);
          expect(step.afterSeconds > (answer.steps[index - 1]?.afterSeconds ?? -1)).toBe(true);
        });
        expect(answer.steps[0]?.afterSeconds ?? 0).toBe(0);
        expect(answer.reason.startsWith("bedroom: ")).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("operations are never paged for a service that its team runs", () => {
    const operations = new Set(["opal", "otto", "amir", "anna", "dora"]);
    fc.assert(
      fc.property(someFacts, someQuestion, (world, question) => {
        fc.pre(question.derivation.operatingModel === "you-build-it-you-run-it");
        const people = resolveOnCall(question, world).steps.flatMap((step) => step.people);
        expect(people.filter((id) => operations.has(id))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
