import { describe, expect, test } from "vitest";
import type { OpsRunItOptions } from "./on-call-facts.ts";
import { type OnCallAnswer, resolveOnCall } from "./resolve-on-call.ts";
import { aService, factsWith, retailer, runByOperations, teamsWith } from "./retailer-facts.ts";

const tuesdayNoon = new Date("2026-01-06T12:00Z");
const saturday = new Date("2026-01-10T03:00Z");
const facts = factsWith();

const ask = (at: Date, options: Partial<OpsRunItOptions> = {}, world = facts) =>
  resolveOnCall(
    {
      service: aService({
        slug: "ecommerce-platform",
        opsRunIt: { applicationSupportAtOnce: false, deliveringTeamFirst: [], ...options },
      }),
      derivation: runByOperations,
      at,
    },
    world,
  );

const shown = ({ steps }: OnCallAnswer) =>
  steps.map(({ afterSeconds, people, source }) => `${afterSeconds} ${people.join("+")} (${source})`);

const codes = ({ warnings }: OnCallAnswer) => warnings.map(({ code }) => code);

describe("Ops Run It", () => {
  test("out of hours is the operations bridge, then application support, then the managers; the delivering team sleeps", () => {
    const answer = ask(saturday);
    expect(shown(answer)).toEqual([
      "0 otto (operations-bridge)",
      "300 amir (application-support)",
      "900 ivan+dora (incident-manager-and-database-administration)",
    ]);
    expect(answer).toMatchObject({ reasonCode: "ops-run-it", deferredUntil: null, warnings: [] });
    expect(answer.reason).toBe(
      "ecommerce-platform: Ops Run It → operations bridge Operations Bridge, then application support Application Support, out of hours since Fri 17:30",
    );
  });

  test("in working hours has the delivering team as the third level", () => {
    expect(shown(ask(tuesdayNoon))).toEqual([
      "0 opal (operations-bridge)",
      "300 amir (application-support)",
      "600 sam (delivering-team)",
      "1200 ivan+dora (incident-manager-and-database-administration)",
    ]);
  });

  test("is never deferred, whatever the on-call level, and holds beyond the end of working hours", () => {
    const derivation = { ...runByOperations, onCallLevel: "none" } as const;
    const answer = resolveOnCall({ service: aService(), derivation, at: saturday }, facts);
    expect(shown(answer)[0]).toBe("0 otto (operations-bridge)");
    expect(ask(tuesdayNoon).answerHoldsUntil).toBeNull();
  });

  test("with L1.5 alerts application support at once, for the services that have chosen it", () => {
    expect(shown(ask(saturday, { applicationSupportAtOnce: true }))).toEqual([
      "0 otto+amir (operations-bridge-and-application-support)",
      "600 ivan+dora (incident-manager-and-database-administration)",
    ]);
    expect(ask(saturday).steps[0]?.people).toEqual(["otto"]);
  });

  test.each(["hypercare", "peak support"] as const)(
    "during %s has the delivering team first, at any hour, and no longer than the period lasts",
    (kind) => {
      const period = { kind, startAt: new Date("2026-01-05T00:00Z"), endAt: new Date("2026-01-11T00:00Z") };
      const options = { deliveringTeamFirst: [period] };
      const answer = ask(saturday, options);
      expect(shown(answer).slice(0, 2)).toEqual(["0 lin (delivering-team)", "300 otto (operations-bridge)"]);
      expect(answer.reasonCode).toBe("delivering-team-first");
      expect(ask(saturday).reasonCode).toBe("ops-run-it");
      expect(answer.reason).toContain(
        `Ops Run It → ${kind} by delivering team Bedroom, then operations bridge`,
      );
      expect(shown(ask(tuesdayNoon, options)).filter((step) => step.includes("delivering"))).toHaveLength(1);
      expect(ask(period.endAt, options).reasonCode).toBe("ops-run-it");
    },
  );

  test("pages the whole of an operations team that has nobody on call by a schedule, with a warning", () => {
    const schedules = retailer.schedules.filter(({ slug }) => slug !== "bridge");
    const answer = ask(saturday, {}, factsWith({ schedules }));
    expect(shown(answer)[0]).toBe("0 opal+otto (operations-bridge)");
    expect(codes(answer)).toEqual(["no-schedule"]);
  });
});

describe("where the organisation names no operations team", () => {
  const named = (changes: Partial<typeof retailer.organisation>) =>
    factsWith({ organisation: { ...retailer.organisation, ...changes } });

  test("but application support, that team is first and the bridge is listed as a gap", () => {
    const answer = ask(saturday, {}, named({ operationsBridge: null }));
    expect(shown(answer)[0]).toBe("0 amir (application-support)");
    expect(codes(answer)).toEqual(["no-operations-bridge"]);
  });

  test("but the bridge, application support is listed as a gap", () => {
    const answer = ask(saturday, { applicationSupportAtOnce: true }, named({ applicationSupport: null }));
    expect(shown(answer)).toEqual([
      "0 otto (operations-bridge)",
      "600 ivan+dora (incident-manager-and-database-administration)",
    ]);
    expect(codes(answer)).toEqual(["no-application-support"]);
  });

  test("at all, the owning team answers at any hour and both are listed as gaps", () => {
    const world = named({ operationsBridge: null, applicationSupport: null });
    const night = ask(saturday, {}, world);
    expect(shown(night)[0]).toBe("0 lin (primary)");
    expect(night.reasonCode).toBe("ops-run-it-unstaffed");
    expect(codes(night)).toEqual(["no-operations-bridge", "no-application-support"]);
    expect(shown(ask(tuesdayNoon, {}, world))[0]).toBe("0 sam (primary)");
  });

  test("with members, although it names one, that counts as missing", () => {
    const answer = ask(saturday, {}, factsWith({ teams: teamsWith("operations-bridge", { memberIds: [] }) }));
    expect(codes(answer)).toEqual(["no-operations-bridge"]);
  });
});
