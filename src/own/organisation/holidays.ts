import { AppError, invalidField } from "../../lib/errors.ts";
import { didYouMean, nearMatches } from "../../lib/near-match.ts";

type Library = typeof import("date-holidays");
type Holiday = { date: string; start: Date; end: Date; type: string };

/** Whether a local date ("2026-12-25") is a public holiday. */
export type PublicHolidays = (localDate: string) => boolean;

const hourMs = 3_600_000;

/**
 * Public holidays by country or region ("GB", "GB-ENG", "US-CA"), from the optional package that knows them; imported
 * when first asked, for it is large.
 */
export function createHolidays(importLibrary: () => Promise<Library>) {
  const regions = new Map<string, PublicHolidays>();
  const load = () => importLibrary().catch(refuseMissing);

  /** Refuses a region that is not known, naming those that may have been meant. */
  async function checkHolidayRegion(region: string, path: string): Promise<void> {
    const { default: Holidays } = await load();
    const known = regionCodes(new Holidays());
    if (!known.includes(region)) throw invalidField(path, unknownRegion(region, known));
  }

  /**
   * The public holidays of a region, substitute days included: whole days only, so that what begins at noon is left to an
   * own day. Works out the given years at once, and any other when it is first asked about.
   */
  async function loadHolidays(region: string, years: readonly number[]): Promise<PublicHolidays> {
    let isHoliday = regions.get(region);
    if (isHoliday === undefined) {
      await checkHolidayRegion(region, "holidays");
      isHoliday = holidaysOf(await load(), region);
      regions.set(region, isHoliday);
    }
    for (const year of years) isHoliday(`${year}-01-01`);
    return isHoliday;
  }

  return { checkHolidayRegion, loadHolidays };
}

export const { checkHolidayRegion, loadHolidays } = createHolidays(() => import("date-holidays"));

function holidaysOf({ default: Holidays }: Library, region: string): PublicHolidays {
  const [country = "", state = "", part = ""] = region.split("-");
  const library = new Holidays(country, state, part);
  const years = new Map<number, ReadonlySet<string>>();
  return (localDate) => {
    const year = Number.parseInt(localDate, 10);
    let dates = years.get(year);
    if (dates === undefined) {
      dates = new Set(library.getHolidays(year).flatMap(wholeDays));
      years.set(year, dates);
    }
    return dates.has(localDate);
  };
}

/** The local dates that a public holiday fills; the hour is grace for a change of the clock on the way. */
function wholeDays({ date, start, end, type }: Holiday): string[] {
  if (type !== "public") return [];
  const count = Math.floor((end.getTime() - start.getTime() + hourMs) / (24 * hourMs));
  const first = Date.parse(`${date.slice(0, 10)}T00:00Z`);
  return Array.from({ length: count }, (_, i) =>
    new Date(first + i * 24 * hourMs).toISOString().slice(0, 10),
  );
}

function regionCodes(library: InstanceType<Library["default"]>): string[] {
  const codes: string[] = [];
  for (const country of Object.keys(library.getCountries())) {
    codes.push(country);
    for (const state of keysOf(library.getStates(country))) {
      codes.push(`${country}-${state}`);
      for (const part of keysOf(library.getRegions(country, state)))
        codes.push(`${country}-${state}-${part}`);
    }
  }
  return codes;
}

/** The library answers nothing, against its types, where a country has no regions. */
const keysOf = (names: object | undefined): string[] => Object.keys(names ?? {});

function unknownRegion(region: string, known: readonly string[]): string {
  const country = region.slice(0, 2).toUpperCase();
  const within = known.filter((code) => code.startsWith(`${country}-`));
  const near = nearMatches(region, within.length > 0 ? within : known);
  if (near.length > 0 || within.length === 0)
    return `no public holidays are known for "${region}"${didYouMean(region, near)}`;
  return `no public holidays are known for "${region}"; those of ${country} are ${[country, ...within].join(", ")}`;
}

function refuseMissing(error: unknown): never {
  if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
  throw new AppError(
    "unavailable",
    "Public holidays need the package date-holidays, which is not installed: run `npm install date-holidays`, or leave " +
      'out `holidays` and list them as own days (days: {"2026-12-25": off}).',
    { cause: error },
  );
}
