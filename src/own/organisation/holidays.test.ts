import { describe, expect, test } from "vitest";
import { AppError } from "../../lib/errors.ts";
import { readWorkingCalendar } from "../../lib/working-calendar-file.ts";
import { WorkingTime } from "../../lib/working-calendar.ts";
import { checkHolidayRegion, createHolidays, loadHolidays } from "./holidays.ts";

const datesOf = async (region: string, year: number) => {
  const isHoliday = await loadHolidays(region, [year]);
  return Array.from({ length: 366 }, (_, day) =>
    new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10),
  )
    .filter((date) => date.startsWith(String(year)) && isHoliday(date))
    .map((date) => date.slice(5));
};

describe("public holidays", () => {
  test("of England in 2026, with Monday's substitute for Boxing Day", async () => {
    expect(await datesOf("GB-ENG", 2026)).toEqual([
      "01-01",
      "04-03",
      "04-06",
      "05-04",
      "05-25",
      "08-31",
      "12-25",
      "12-26",
      "12-28",
    ]);
  });

  test("of a country without its regions are those of all", async () => {
    expect(await datesOf("GB", 2026)).not.toContain("08-31");
  });

  test.each([
    ["DE-BY", 2026, ["01-06", "06-04", "11-01"]],
    ["US-CA", 2026, ["03-31", "07-03", "07-04", "11-26", "11-27"]],
    ["US-LA-NO", 2026, ["02-17"]],
  ])("of %s in %d have the region's own: %j", async (region, year, dates) => {
    expect(await datesOf(region, year)).toEqual(expect.arrayContaining(dates));
  });

  test("last as many days as they last, by the date they are kept on and not by the evening before", async () => {
    const dates = await datesOf("SA", 2026);
    expect(dates).toEqual(expect.arrayContaining(["03-19", "03-20", "03-21", "03-22", "05-26", "05-29"]));
    expect(dates).not.toContain("03-18");
    expect(dates).not.toContain("03-23");
    const turkish = await datesOf("TR", 2026);
    expect(turkish).toEqual(expect.arrayContaining(["03-20", "03-21", "03-22"]));
    expect(turkish).not.toContain("03-23");
  });

  test("that are observances, school or bank holidays are none", async () => {
    const dates = await datesOf("DE-BY", 2026);
    expect(dates).not.toContain("12-24");
    expect(dates).not.toContain("05-10");
  });

  test("that begin at noon are none", async () => {
    expect(await datesOf("IS", 2026)).not.toContain("12-24");
  });

  test("of a year that was not asked for are worked out when needed", async () => {
    const isHoliday = await loadHolidays("GB-ENG", []);
    expect(isHoliday("2022-09-19")).toBe(true);
    expect(isHoliday("2027-12-27")).toBe(true);
    expect(isHoliday("2027-12-24")).toBe(false);
  });

  test("of a region are the same function again, so that calendars can share it", async () => {
    expect(await loadHolidays("GB-ENG", [2026])).toBe(await loadHolidays("GB-ENG", [2027]));
  });
});

test("Scotland's holiday of 15 June 2026 is not known, and an own day adds it", async () => {
  const isHoliday = await loadHolidays("GB-SCT", [2026]);
  const file = { timeZone: "Europe/London", holidays: "GB-SCT", hours: { "mon-fri": "09:00-17:30" } };
  const noon = new Date("2026-06-15T12:00:00Z");
  expect(new WorkingTime(readWorkingCalendar(file), isHoliday).isWorking(noon)).toBe(true);
  const mended = readWorkingCalendar({ ...file, days: { "2026-06-15": "off" } });
  expect(new WorkingTime(mended, isHoliday).isWorking(noon)).toBe(false);
  expect(new WorkingTime(mended, isHoliday).isWorking(new Date("2026-11-30T12:00:00Z"))).toBe(false);
});

describe("a region", () => {
  test.each(["GB", "GB-ENG", "DE-BY", "US-CA", "US-LA-NO", "CK-Aitutaki"])(
    "%s is known, and can be written",
    async (region) => {
      await checkHolidayRegion(region, "calendar.holidays");
      const calendar = { timeZone: "UTC", holidays: region, hours: { mon: "09:00-17:00" } };
      expect(readWorkingCalendar(calendar).holidayRegion).toBe(region);
    },
  );

  test.each([
    ["GB-ENGL", 'calendar.holidays: no public holidays are known for "GB-ENGL"; did you mean GB-ENG'],
    ["UK", 'calendar.holidays: no public holidays are known for "UK"; did you mean'],
    ["de-by", "did you mean DE-BY"],
    [
      "AU-MEL1",
      'known for "AU-MEL1"; those of AU are AU, AU-ACT, AU-NSW, AU-NT, AU-QLD, AU-SA, AU-TAS, AU-VIC, AU-WA',
    ],
    ["ZZ-ZZZZZZZZ", 'calendar.holidays: no public holidays are known for "ZZ-ZZZZZZZZ"'],
  ])("%s is not known", async (region, message) => {
    await expect(checkHolidayRegion(region, "calendar.holidays")).rejects.toThrow(message);
    await expect(loadHolidays(region, [2026])).rejects.toThrow("no public holidays are known");
  });
});

describe("without the package", () => {
  const missing = Object.assign(new Error("Cannot find package 'date-holidays'"), {
    code: "ERR_MODULE_NOT_FOUND",
  });

  test("the refusal says how to install it or to do without", async () => {
    const holidays = createHolidays(() => Promise.reject(missing));
    for (const asked of [
      holidays.loadHolidays("GB", [2026]),
      holidays.checkHolidayRegion("GB", "holidays"),
    ]) {
      const error: unknown = await asked.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ code: "unavailable", cause: missing });
      expect((error as AppError).message).toMatch(/npm install date-holidays.*own days/s);
    }
  });

  test("any other failure to load it is let through", async () => {
    const broken = new Error("Unexpected end of file");
    const holidays = createHolidays(() => Promise.reject(broken));
    await expect(holidays.loadHolidays("GB", [2026])).rejects.toBe(broken);
  });
});
