import { describe, expect, test } from "vitest";
import { readWorkingCalendar, type WorkingCalendarFile } from "./working-calendar-file.ts";
import { secondsByKind, WorkingTime } from "./working-calendar.ts";

const inHours = (
  timeZone: string,
  hours: Record<string, string>,
  more: Partial<WorkingCalendarFile> = {},
  ...holidays: string[]
) => new WorkingTime(readWorkingCalendar({ timeZone, hours, ...more }), (date) => holidays.includes(date));

const london = inHours("Europe/London", { "mon-fri": "09:00-17:30" }, {}, "2026-12-25", "2026-12-28");
const instant = (text: string) => new Date(text);
const iso = (at: Date | null | undefined) => at?.toISOString().replace(".000Z", "Z") ?? null;
const partsOf = (working: WorkingTime, from: string, to: string) =>
  working.split(instant(from), instant(to)).map((p) => `${p.kind} ${iso(p.startAt)} ${iso(p.endAt)}`);

describe("working time of a London team, Monday to Friday 09:00-17:30", () => {
  test.each([
    ["a Monday in winter, one second before nine", "2026-01-05T08:59:59Z", false],
    ["nine exactly", "2026-01-05T09:00:00Z", true],
    ["one millisecond before half past five", "2026-01-05T17:29:59.999Z", true],
    ["half past five exactly", "2026-01-05T17:30:00Z", false],
    ["nine by the summer's clock", "2026-07-06T08:00:00Z", true],
    ["half past five by the summer's clock", "2026-07-06T16:30:00Z", false],
    ["a Saturday at noon", "2026-01-10T12:00:00Z", false],
    ["the public holiday of Christmas, a Friday", "2026-12-25T12:00:00Z", false],
    ["its Monday substitute for Boxing Day", "2026-12-28T12:00:00Z", false],
    ["the Tuesday after", "2026-12-29T12:00:00Z", true],
  ])("%s", (_, at, working) => {
    expect(london.isWorking(instant(at))).toBe(working);
  });

  test("the next working period starts after the weekend, by the new clock", () => {
    expect(iso(london.nextPeriodStart(instant("2026-03-27T18:00:00Z")))).toBe("2026-03-30T08:00:00Z");
  });

  test("the next working period starts after weekend and public holidays", () => {
    expect(iso(london.nextPeriodStart(instant("2026-12-24T17:30:00Z")))).toBe("2026-12-29T09:00:00Z");
  });

  test("within working time the next period is tomorrow's", () => {
    expect(iso(london.nextPeriodStart(instant("2026-01-05T09:00:00Z")))).toBe("2026-01-06T09:00:00Z");
  });

  test("it is out of hours since half past five", () => {
    expect(iso(london.lastPeriodEnd(instant("2026-01-05T17:30:00Z")))).toBe("2026-01-05T17:30:00Z");
    expect(iso(london.lastPeriodEnd(instant("2026-01-11T03:00:00Z")))).toBe("2026-01-09T17:30:00Z");
    expect(iso(london.lastPeriodEnd(instant("2026-12-29T08:59:59Z")))).toBe("2026-12-24T17:30:00Z");
  });

  test("within working time the last end is yesterday's", () => {
    expect(iso(london.lastPeriodEnd(instant("2026-01-06T09:00:00Z")))).toBe("2026-01-05T17:30:00Z");
  });

  test("the current period is the whole of it, and null out of hours", () => {
    expect(london.currentPeriod(instant("2026-01-05T12:00:00Z"))).toEqual({
      startAt: instant("2026-01-05T09:00:00Z"),
      endAt: instant("2026-01-05T17:30:00Z"),
    });
    expect(london.currentPeriod(instant("2026-01-05T17:30:00Z"))).toBeNull();
  });

  test("a week on call is split into working time, weeknights, weekend and public holidays", () => {
    const parts = london.split(instant("2026-12-21T09:00:00Z"), instant("2026-12-28T09:00:00Z"));
    expect(secondsByKind(parts)).toEqual({
      working: 4 * 8.5 * 3600,
      weeknight: 4 * 15.5 * 3600 - 9 * 3600,
      weekend: 48 * 3600,
      "public-holiday": (24 + 9) * 3600,
    });
    expect(partsOf(london, "2026-12-24T17:00:00Z", "2026-12-28T09:00:00Z")).toEqual([
      "working 2026-12-24T17:00:00Z 2026-12-24T17:30:00Z",
      "weeknight 2026-12-24T17:30:00Z 2026-12-25T00:00:00Z",
      "public-holiday 2026-12-25T00:00:00Z 2026-12-26T00:00:00Z",
      "weekend 2026-12-26T00:00:00Z 2026-12-28T00:00:00Z",
      "public-holiday 2026-12-28T00:00:00Z 2026-12-28T09:00:00Z",
    ]);
  });

  test.each([
    ["the weekend that loses an hour", "2026-03-28T00:00:00Z", "2026-03-29T23:00:00Z", 47],
    ["the weekend that gains one", "2026-10-23T23:00:00Z", "2026-10-26T00:00:00Z", 49],
    ["any other", "2026-01-10T00:00:00Z", "2026-01-12T00:00:00Z", 48],
  ])("%s has its own length", (_, from, to, hours) => {
    expect(partsOf(london, from, to)).toHaveLength(1);
    expect(secondsByKind(london.split(instant(from), instant(to))).weekend).toBe(hours * 3600);
  });

  test("an empty or reversed interval has no parts", () => {
    expect(partsOf(london, "2026-01-05T12:00:00Z", "2026-01-05T12:00:00Z")).toEqual([]);
    expect(partsOf(london, "2026-01-05T12:00:00Z", "2026-01-05T11:00:00Z")).toEqual([]);
  });
});

describe("own days", () => {
  const hours = { "mon-fri": "09:00-17:30" };

  test("an own day off adds the holiday that the region's list misses", () => {
    const scots = inHours("Europe/London", hours, { days: { "2026-06-15": "off" } });
    expect(scots.isWorking(instant("2026-06-15T12:00:00Z"))).toBe(false);
    expect(partsOf(scots, "2026-06-15T12:00:00Z", "2026-06-15T13:00:00Z")[0]).toMatch(/^public-holiday /);
    expect(london.isWorking(instant("2026-06-15T12:00:00Z"))).toBe(true);
  });

  test("an own working day counts on a Saturday, and on a public holiday", () => {
    const days = { "2026-12-19": "10:00-12:00", "2026-12-25": "09:00-12:00" };
    const shop = inHours("Europe/London", hours, { days }, "2026-12-25");
    expect(partsOf(shop, "2026-12-19T09:00:00Z", "2026-12-19T13:00:00Z")).toEqual([
      "weekend 2026-12-19T09:00:00Z 2026-12-19T10:00:00Z",
      "working 2026-12-19T10:00:00Z 2026-12-19T12:00:00Z",
      "weekend 2026-12-19T12:00:00Z 2026-12-19T13:00:00Z",
    ]);
    expect(partsOf(shop, "2026-12-25T11:00:00Z", "2026-12-25T13:00:00Z")).toEqual([
      "working 2026-12-25T11:00:00Z 2026-12-25T12:00:00Z",
      "weeknight 2026-12-25T12:00:00Z 2026-12-25T13:00:00Z",
    ]);
  });
});

describe("hours of other shapes", () => {
  test("a lunch break is out of hours", () => {
    const working = inHours("Europe/Paris", { "mon-fri": "09:00-12:30, 13:30-17:30" });
    expect(working.isWorking(instant("2026-01-05T12:00:00Z"))).toBe(false);
    expect(iso(working.nextPeriodStart(instant("2026-01-05T12:00:00Z")))).toBe("2026-01-05T12:30:00Z");
    expect(iso(working.lastPeriodEnd(instant("2026-01-05T12:00:00Z")))).toBe("2026-01-05T11:30:00Z");
  });

  test("a night shift belongs to the day on which it starts", () => {
    const nights = inHours("Europe/London", { "mon-fri": "22:00-06:00" }, {}, "2026-12-25");
    expect(nights.isWorking(instant("2026-12-25T05:59:59Z"))).toBe(true);
    expect(nights.isWorking(instant("2026-12-25T22:00:00Z"))).toBe(false);
    expect(partsOf(nights, "2026-01-09T21:00:00Z", "2026-01-10T07:00:00Z")).toEqual([
      "weeknight 2026-01-09T21:00:00Z 2026-01-09T22:00:00Z",
      "working 2026-01-09T22:00:00Z 2026-01-10T06:00:00Z",
      "weekend 2026-01-10T06:00:00Z 2026-01-10T07:00:00Z",
    ]);
  });

  test("a night shift that ends after the next day's own hours is the last to end", () => {
    const days = { "2026-01-06": "01:00-02:00" };
    const working = inHours("UTC", { mon: "22:00-06:00" }, { days });
    expect(iso(working.lastPeriodEnd(instant("2026-01-06T12:00:00Z")))).toBe("2026-01-06T06:00:00Z");
  });

  test("intervals that meet at midnight are one period", () => {
    const working = inHours("Europe/London", { mon: "20:00-24:00", tue: "00:00-04:00" });
    expect(working.currentPeriod(instant("2026-01-06T00:00:00Z"))).toEqual({
      startAt: instant("2026-01-05T20:00:00Z"),
      endAt: instant("2026-01-06T04:00:00Z"),
    });
    expect(iso(working.nextPeriodStart(instant("2026-01-05T21:00:00Z")))).toBe("2026-01-12T20:00:00Z");
    expect(iso(working.lastPeriodEnd(instant("2026-01-06T01:00:00Z")))).toBe("2025-12-30T04:00:00Z");
  });

  test("round the clock there is neither start nor end", () => {
    const bridge = inHours("Europe/London", { "mon-sun": "00:00-24:00" });
    const at = instant("2026-03-29T01:00:00Z");
    expect(bridge.isWorking(at)).toBe(true);
    expect(bridge.currentPeriod(at)).toEqual({ startAt: null, endAt: null });
    expect(bridge.nextPeriodStart(at)).toBeNull();
    expect(bridge.lastPeriodEnd(at)).toBeNull();
    expect(partsOf(bridge, "2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z")).toHaveLength(1);
  });

  test("a calendar without working time within 400 days has no next start and no last end", () => {
    const closed = new WorkingTime(london.calendar, () => true);
    const at = instant("2026-01-05T12:00:00Z");
    expect(closed.currentPeriod(at)).toBeNull();
    expect(closed.nextPeriodStart(at)).toBeNull();
    expect(closed.lastPeriodEnd(at)).toBeNull();
  });

  test("another weekend than Saturday and Sunday", () => {
    const dubai = inHours("Asia/Riyadh", { "sun-thu": "08:00-16:00" }, { weekend: "fri-sat" });
    expect(partsOf(dubai, "2026-01-08T13:00:00Z", "2026-01-11T05:00:00Z")).toEqual([
      "weeknight 2026-01-08T13:00:00Z 2026-01-08T21:00:00Z",
      "weekend 2026-01-08T21:00:00Z 2026-01-10T21:00:00Z",
      "weeknight 2026-01-10T21:00:00Z 2026-01-11T05:00:00Z",
    ]);
  });
});

describe("where the clock does odd things", () => {
  test("hours that begin in the skipped hour begin when it is over", () => {
    const chicago = inHours("America/Chicago", { sun: "02:30-05:00" });
    expect(chicago.currentPeriod(instant("2020-03-08T08:00:00Z"))).toEqual({
      startAt: instant("2020-03-08T08:00:00Z"),
      endAt: instant("2020-03-08T10:00:00Z"),
    });
    expect(chicago.isWorking(instant("2020-03-08T07:59:59Z"))).toBe(false);
  });

  test("hours that lie in the skipped hour alone do not take place", () => {
    const chicago = inHours("America/Chicago", { sun: "02:00-03:00" });
    expect(iso(chicago.nextPeriodStart(instant("2020-03-08T00:00:00Z")))).toBe("2020-03-15T07:00:00Z");
  });

  test("hours around the repeated hour last an hour longer", () => {
    const chicago = inHours("America/Chicago", { sun: "01:00-05:00" });
    const parts = chicago.split(instant("2020-11-01T05:00:00Z"), instant("2020-11-02T06:00:00Z"));
    expect(secondsByKind(parts)).toMatchObject({ working: 5 * 3600, weekend: 20 * 3600 });
  });

  test("hours that end within the repeated hour end in its first pass", () => {
    const chicago = inHours("America/Chicago", { sun: "00:00-01:30" });
    expect(iso(chicago.currentPeriod(instant("2020-11-01T05:00:00Z"))?.endAt)).toBe("2020-11-01T06:30:00Z");
    expect(chicago.isWorking(instant("2020-11-01T07:15:00Z"))).toBe(false);
  });

  test("Lord Howe moves by half an hour", () => {
    const island = inHours("Australia/Lord_Howe", { "mon-sun": "02:15-10:00" });
    const lengthOn = (from: string, to: string) =>
      secondsByKind(island.split(instant(from), instant(to))).working;
    expect(lengthOn("2020-10-02T13:30:00Z", "2020-10-03T13:30:00Z")).toBe(7.75 * 3600);
    expect(lengthOn("2020-10-03T13:30:00Z", "2020-10-04T13:00:00Z")).toBe(7.5 * 3600);
    expect(lengthOn("2021-04-03T13:00:00Z", "2021-04-04T13:30:00Z")).toBe(7.75 * 3600);
  });

  test("Kathmandu is three quarters of an hour off", () => {
    const kathmandu = inHours("Asia/Kathmandu", { "sun-fri": "10:00-17:00" }, { weekend: "sat" });
    expect(iso(kathmandu.nextPeriodStart(instant("2026-01-09T12:00:00Z")))).toBe("2026-01-11T04:15:00Z");
  });

  test("Samoa had no 30 December 2011: Thursday's night is followed by Saturday", () => {
    const apia = inHours("Pacific/Apia", { "mon-fri": "09:00-17:00, 22:00-06:00" });
    expect(partsOf(apia, "2011-12-30T02:00:00Z", "2011-12-30T12:00:00Z")).toEqual([
      "working 2011-12-30T02:00:00Z 2011-12-30T03:00:00Z",
      "weeknight 2011-12-30T03:00:00Z 2011-12-30T08:00:00Z",
      "working 2011-12-30T08:00:00Z 2011-12-30T10:00:00Z",
      "weekend 2011-12-30T10:00:00Z 2011-12-30T12:00:00Z",
    ]);
    expect(iso(apia.nextPeriodStart(instant("2011-12-30T08:00:00Z")))).toBe("2012-01-01T19:00:00Z");
  });

  test("a leap day is worked like its weekday", () => {
    expect(london.isWorking(instant("2028-02-29T12:00:00Z"))).toBe(true);
    expect(iso(london.nextPeriodStart(instant("2028-02-28T18:00:00Z")))).toBe("2028-02-29T09:00:00Z");
  });

  test("Casablanca goes back for Ramadan", () => {
    const casablanca = inHours("Africa/Casablanca", { "mon-fri": "09:00-17:00" });
    expect(iso(casablanca.nextPeriodStart(instant("2026-02-12T20:00:00Z")))).toBe("2026-02-13T08:00:00Z");
    expect(iso(casablanca.nextPeriodStart(instant("2026-02-15T20:00:00Z")))).toBe("2026-02-16T09:00:00Z");
    expect(iso(casablanca.nextPeriodStart(instant("2026-03-22T20:00:00Z")))).toBe("2026-03-23T08:00:00Z");
  });

  test("where midnight comes twice, the day has begun with its first", () => {
    const stJohns = inHours("America/St_Johns", { "mon-sat": "09:00-17:00" });
    const firstMidnight = "2010-11-07T02:30:00Z";
    expect(partsOf(stJohns, "2010-11-06T19:30:00Z", "2010-11-08T03:30:00Z")).toEqual([
      `weekend 2010-11-06T19:30:00Z 2010-11-08T03:30:00Z`,
    ]);
    const sundays = inHours("America/St_Johns", { sun: "00:00-08:00" });
    expect(iso(sundays.nextPeriodStart(instant("2010-11-06T12:00:00Z")))).toBe(firstMidnight);
    expect(sundays.isWorking(instant("2010-11-07T03:00:00Z"))).toBe(true);
  });
});

test("what a day is like is worked out once, however often it is asked", () => {
  const asked: string[] = [];
  const working = new WorkingTime(london.calendar, (date) => asked.push(date) < 0);
  for (let minute = 0; minute < 24 * 60; minute++) {
    const at = new Date(Date.UTC(2026, 5, 15, 0, minute));
    working.isWorking(at);
    working.nextPeriodStart(at);
    working.lastPeriodEnd(at);
  }
  expect(asked).toHaveLength(new Set(asked).size);
  expect(asked.length).toBeLessThan(10);
});
