import { describe, expect, test } from "vitest";
import { defaultBands } from "./default-bands.ts";
import { derive } from "./derive.ts";
import { checkPeak } from "./peak-calendar.ts";
import type { Peak } from "./peak.ts";

const sound: Peak = {
  name: "Black Friday",
  exposurePerHourMinor: 90_000_000,
  start: "2026-11-27T00:00",
  timeZone: "Europe/London",
  duration: "P4D",
};
const refusal = (act: () => void): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

const cases: [keyof Peak | "exposurePerHour", Partial<Peak>, string][] = [
  ["name", { name: " " }, "name the peak"],
  ["exposurePerHour", { exposurePerHourMinor: -1 }, "zero or more"],
  ["start", { start: "Friday" }, "wall time"],
  ["start", { start: "2026-02-30T00:00" }, "wall time"],
  ["start", { start: "2026-11-27T00:00Z" }, "without a zone"],
  ["start", { start: "2026-11-27T00:00+01:00" }, "without a zone"],
  ["timeZone", { timeZone: "Europe/Atlantis" }, "IANA time zone"],
  ["duration", { duration: "4 days" }, "ISO 8601"],
  ["duration", { duration: "PT0S" }, "longer than nothing"],
  ["duration", { duration: "-P1D" }, "longer than nothing"],
  ["duration", { duration: "P2Y" }, "366 days"],
  ["leadSeconds", { leadSeconds: -1 }, "0 to 90 days"],
  ["lagSeconds", { lagSeconds: 0.5 }, "0 to 90 days"],
  ["lagSeconds", { lagSeconds: 90 * 86_400 + 1 }, "0 to 90 days"],
  ["rule", { rule: "every Friday" }, "no part of a peak's rule"],
  ["rule", { rule: "BYDAY=FR" }, "how often it repeats"],
  ["rule", { rule: "FREQ=HOURLY" }, "YEARLY, MONTHLY, WEEKLY or DAILY"],
  ["rule", { rule: "FREQ=YEARLY;BYEASTER=0" }, "BYEASTER"],
  ["rule", { rule: "FREQ=YEARLY;BYMONTH=13" }, 'BYMONTH cannot be "13"'],
  ["rule", { rule: "FREQ=YEARLY;BYDAY=FRI" }, "4TH for the fourth Thursday"],
  ["rule", { rule: "FREQ=DAILY;INTERVAL=0" }, "INTERVAL"],
  ["rule", { rule: "FREQ=DAILY;FREQ=DAILY" }, "stands twice"],
  ["rule", { rule: "FREQ=DAILY;COUNT=2;UNTIL=20301231" }, "either COUNT or UNTIL"],
  ["rule", { rule: "FREQ=DAILY;UNTIL=2030-12-31" }, "20301231"],
  ["rule", { rule: "FREQ=DAILY;UNTIL=20301332" }, "20301231"],
  ["rule", { rule: "FREQ=DAILY\nEXDATE:20261128T000000" }, "FREQ cannot be"],
  ["rule", { rule: "FREQ=WEEKLY;BYMONTHDAY=3" }, "BYMONTHDAY MUST NOT"],
];

describe("a peak that cannot be meant", () => {
  test.each(cases)("%s of %j is refused with the mend", (field, change, mend) => {
    const expected = {
      name: "AppError",
      code: "invalid",
      errors: [{ path: `peaks[0].${field}`, message: expect.stringContaining(mend) }],
    };
    const peak = { ...sound, ...change };
    expect(refusal(() => checkPeak(peak, "peaks[0]"))).toMatchObject(expected);
    const input = { kind: "digital", exposurePerHourMinor: 1, demand: "low", peaks: [peak] } as const;
    expect(refusal(() => derive(input, defaultBands, new Date("2026-11-27T00:00Z")))).toMatchObject(expected);
  });

  test.each(["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;UNTIL=20200101"])(
    "a rule that never comes true is refused before it is kept: %s",
    (rule) => {
      expect(refusal(() => checkPeak({ ...sound, rule }, "peak"))).toMatchObject({
        errors: [{ path: "peak.rule", message: expect.stringContaining("mend its days") }],
      });
    },
  );

  test.each([
    {},
    { rule: null },
    { rule: "RRULE:FREQ=YEARLY" },
    { rule: "freq=monthly;byday=+1mo,-1fr;wkst=su" },
    { rule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1" },
    { rule: "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO" },
    { rule: "FREQ=YEARLY;BYYEARDAY=-1;UNTIL=20401231T235959Z" },
    { rule: "FREQ=DAILY;BYHOUR=9,18", duration: "PT2H" },
    { start: "2026-11-27", leadSeconds: 0, lagSeconds: 7_776_000 },
    { duration: "P366D" },
  ])("a sound one is kept: %j", (change) => {
    expect(refusal(() => checkPeak({ ...sound, ...change }, "peak"))).toBeUndefined();
  });
});
