import { describe, expect, test } from "vitest";
import { WorkingTime } from "../../../lib/working-calendar.ts";
import { readWorkingCalendar } from "../../../lib/working-calendar-file.ts";
import { localYear, standbyOfYear } from "./standby-year.ts";

const hours = (fields: object, isHoliday: (date: string) => boolean = () => false) =>
  new WorkingTime(readWorkingCalendar(fields), isHoliday);
const officeIn = (timeZone: string) => ({ timeZone, hours: { "mon-fri": "09:00-17:30" } });
const hour = 3_600;

describe("a year of standby", () => {
  test("counts every hour that is no working hour, by weeknight and weekend", () => {
    // 2026 has 261 days from Monday to Friday and 104 at weekends.
    const { seconds, days } = standbyOfYear(hours(officeIn("UTC")), 2026);
    expect(seconds).toEqual({
      weeknight: 261 * 15.5 * hour,
      weekend: 104 * 24 * hour,
      "public-holiday": 0,
    });
    expect(days).toEqual({ weeknight: 261, weekend: 104, "public-holiday": 0 });
  });

  test.each([
    ["Europe/London", 2026],
    ["America/New_York", 2026],
    ["Australia/Lord_Howe", 2026],
    ["Asia/Kathmandu", 2028],
  ])("in %s has all seconds of %i once, clock changes included", (timeZone, year) => {
    const { seconds } = standbyOfYear(hours({ timeZone, hours: { mon: "09:00-10:00" } }), year);
    const total = seconds.weeknight + seconds.weekend;
    expect(total).toBe(((year % 4 === 0 ? 366 : 365) * 24 - 52) * hour);
  });

  test("pays a public holiday as one all day long", () => {
    const { seconds, days } = standbyOfYear(
      hours(officeIn("UTC"), (date) => date === "2026-12-25"),
      2026,
    );
    expect(seconds["public-holiday"]).toBe(24 * hour);
    expect(seconds.weeknight).toBe(260 * 15.5 * hour);
    expect(days["public-holiday"]).toBe(1);
  });
});

test("the year of an instant is the zone's own", () => {
  const at = new Date("2026-12-31T23:30:00Z");
  expect(localYear(at, "UTC")).toBe(2026);
  expect(localYear(at, "Asia/Tokyo")).toBe(2027);
});
