import { describe, expect, test } from "vitest";
import { aRotation, aSchedule } from "./retailer-facts.ts";
import type { Override, Schedule } from "./schedule.ts";
import { checkSustainability } from "./sustainability.ts";

const horizon = { startAt: new Date("2026-01-05T09:00Z"), endAt: new Date("2026-06-29T08:00Z") };

const check = (schedule: Schedule, memberIds: string[] = ["ada", "lin", "sam"]) =>
  checkSustainability(schedule, horizon, { memberIds, absences: new Map() });

const shown = (schedule: Schedule, memberIds?: string[]) =>
  check(schedule, memberIds).warnings.map(({ code, personId, startAt }) =>
    [code, personId, startAt?.toISOString().slice(0, 10)].filter(Boolean).join(" "),
  );

const nights = (participants: string[], shift = "1w") =>
  aSchedule("nights", "bedroom", "out-of-hours", [aRotation(participants, { shift })]);

const covered = (schedule: Schedule, from: string, to: string, personId: string): Schedule => {
  const override: Override = {
    startAt: new Date(from),
    endAt: new Date(to),
    personId,
    layer: null,
    replaces: null,
  };
  return { ...schedule, overrides: [override] };
};

describe("a schedule is sustainable", () => {
  test.each(["12h", "1d", "1w"])(
    "with three participants who take turns of %s, clock changes included",
    (shift) => {
      expect(shown(nights(["ada", "lin", "sam"], shift))).toEqual([]);
    },
  );

  test("with a day of cover more than one's share", () => {
    const schedule = nights(["ada", "lin", "sam"]);
    expect(shown(covered(schedule, "2026-01-13T18:00Z", "2026-01-14T18:00Z", "ada"))).toEqual([]);
  });

  test("in working hours, whoever is on call there", () => {
    const schedule = aSchedule("day", "bedroom", "working-hours", [
      aRotation(["ada", "lin", "sam"], { shift: "3w" }),
    ]);
    expect(shown(schedule)).toEqual([]);
  });
});

describe("a warning is given", () => {
  test("for fewer than three participants, who then are on call too often", () => {
    expect(shown(nights(["ada", "lin"]))).toEqual([
      "too-few-participants",
      "too-often ada 2026-01-05",
      "too-often lin 2026-01-12",
    ]);
  });

  test("for turns of two weeks", () => {
    expect(shown(nights(["ada", "lin", "sam", "eva", "tom", "ruth"], "2w"))).toContain(
      "two-weeks-running ada 2026-01-05",
    );
  });

  test("for a swap that puts one person on call two weeks running", () => {
    const schedule = covered(nights(["ada", "lin", "sam"]), "2026-02-02T09:00Z", "2026-02-09T09:00Z", "ada");
    expect(shown(schedule)).toEqual(["too-often ada 2026-01-26", "two-weeks-running ada 2026-01-26"]);
  });

  test("where only a minority of the members takes part, and the share is told", () => {
    const members = ["ada", "lin", "sam", "eva", "tom", "ruth", "max"];
    expect(check(nights(["ada", "lin", "sam"]), members)).toMatchObject({
      participants: 3,
      members: 7,
      membersTakingPart: 3,
    });
    expect(shown(nights(["ada", "lin", "sam"]), members)).toEqual(["few-members-take-part"]);
    expect(shown(nights(["ada", "lin", "sam"]), members.slice(1))).toEqual(["few-members-take-part"]);
    expect(shown(nights(["ada", "lin", "sam"]), members.slice(0, 6))).toEqual([]);
  });

  test("for one who takes every weekend while three share the weeknights", () => {
    const weeknights = aRotation(["ada", "lin", "sam"], {
      start: "2026-01-05T00:00",
      restrictions: [{ days: ["mon", "tue", "wed", "thu"], from: "17:30", to: "09:00" }],
    });
    const weekend = aRotation(["eva"], {
      name: "weekend",
      start: "2026-01-05T00:00",
      restrictions: [
        { days: ["fri", "sat"], from: "17:30", to: "17:30" },
        { days: ["sun"], from: "17:30", to: "09:00" },
      ],
    });
    const schedule = aSchedule("nights", "bedroom", "out-of-hours", [weeknights, weekend]);
    expect(shown(schedule, ["ada", "lin", "sam", "eva"])).toEqual([
      "too-often eva 2026-01-09",
      "two-weeks-running eva 2026-01-09",
    ]);
  });
});
