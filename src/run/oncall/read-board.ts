import type { Clock } from "../../platform/clock.ts";
import type { ReadEstate } from "../../decide/selection/index.ts";
import { loadHolidays } from "../../own/organisation/index.ts";
import { loadBoardRows, type BoardRows } from "./board-store.ts";
import { buildBoard, type HolidaysOf } from "./build-board.ts";
import type { OnCallBoard, ReadBoard } from "./on-call-board.ts";

const yearsBack = 2;
const yearsAhead = 3;

/** A reader that keeps the last board, and reads anew only when a fact, or the year of the clock, has changed. */
export function createReadBoard(clock: Clock, readEstate: ReadEstate): ReadBoard {
  let kept: { board: OnCallBoard; year: number } | null = null;
  return async (db) => {
    const estate = await readEstate(db);
    const year = clock.now().getUTCFullYear();
    if (kept && kept.board.version === estate.version && kept.year === year) return kept.board;
    const rows = await loadBoardRows(db);
    const board = buildBoard(estate, rows, await holidaysFor(rows, year));
    kept = { board, year };
    return board;
  };
}

async function holidaysFor(rows: BoardRows, year: number): Promise<HolidaysOf> {
  const years = Array.from({ length: yearsBack + yearsAhead + 1 }, (_, index) => year - yearsBack + index);
  const regions = new Set(rows.teams.flatMap(({ calendar }) => calendar.holidayRegion ?? []));
  const known = new Map<string, (localDate: string) => boolean>();
  for (const region of regions) known.set(region, await loadHolidays(region, years));
  return (region) => (region === null ? undefined : known.get(region)) ?? (() => false);
}
