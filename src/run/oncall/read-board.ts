import type { ReadEstate } from "../../decide/selection/index.ts";
import { loadHolidays } from "../../own/organisation/index.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Log } from "../../platform/log.ts";
import { loadBoardRows, type BoardRows } from "./board-store.ts";
import { buildBoard, type HolidaysOf } from "./build-board.ts";
import type { OnCallBoard, ReadBoard } from "./on-call-board.ts";

/** A reader that keeps the last board, and reads anew only when a fact has changed. */
export function createReadBoard(
  { clock, log }: { clock: Clock; log: Log },
  readEstate: ReadEstate,
): ReadBoard {
  let kept: OnCallBoard | null = null;
  return async (db) => {
    const estate = await readEstate(db);
    if (kept?.version === estate.version) return kept;
    const rows = await loadBoardRows(db);
    kept = buildBoard(estate, rows, await holidaysFor(rows, clock.now().getUTCFullYear(), log));
    return kept;
  };
}

/** A region whose holidays cannot be known stops nobody from being paged: its days count as ordinary ones, and the log says so. */
async function holidaysFor(rows: BoardRows, year: number, log: Log): Promise<HolidaysOf> {
  const regions = new Set(rows.teams.flatMap(({ calendar }) => calendar.holidayRegion ?? []));
  const known = new Map<string, (localDate: string) => boolean>();
  for (const region of regions)
    try {
      known.set(region, await loadHolidays(region, [year]));
    } catch (error) {
      log.error(
        { err: error, region },
        "public holidays are not known; working days are counted without them",
      );
    }
  return (region) => (region === null ? undefined : known.get(region)) ?? (() => false);
}
