import { parseMajor, readCurrency } from "../../lib/money.ts";
import { readWorkingCalendar } from "../../lib/working-calendar-file.ts";
import type { WorkingCalendar } from "../../lib/working-calendar.ts";
import {
  readBetweenModel,
  readDemandBands,
  readExposureBands,
  readRemuneration,
  type Remuneration,
} from "../../own/organisation/index.ts";
import type { Estate } from "./estate.ts";
import { checkExposure } from "./model/availability.ts";
import { defaultBandsIn, type BandsInCurrency } from "./model/default-bands.ts";
import { demandBandOf } from "./model/derivation.ts";
import { derivationAnswer } from "./model/derivation-answer.ts";
import { derive } from "./model/derive.ts";
import { runCost } from "./model/run-cost.ts";
import { noPolicy, toRunCost, unknownCost, type RunCostShape } from "./run-cost-shapes.ts";
import type { SelectBody, SelectionShape } from "./selection-shapes.ts";
import type { StandbyYears } from "./standby-years.ts";

/** What a selection rests on besides its own estimates. */
export type SelectionGround = {
  bands: BandsInCurrency;
  remuneration: Remuneration | null;
  calendar: WorkingCalendar;
  at: Date;
};

/** Office hours without public holidays, for a service that nobody owns yet. */
const usualCalendar = readWorkingCalendar({ timeZone: "UTC", hours: { "mon-fri": "09:00-17:30" } });

/** Reads what a request wants to try, over what the organisation has decided; rates are the organisation's own affair. */
export function selectionGround(
  wanted: Omit<SelectBody, "kind" | "exposurePerHour" | "demand">,
  estate: Estate,
  now: Date,
  isSignedIn: boolean,
): SelectionGround {
  const at = wanted.at === undefined ? now : new Date(wanted.at);
  const bands = bandsOf(wanted, estate, at);
  const own = isSignedIn && bands.currency === estate.currency ? estate.remunerationAt(at) : null;
  return {
    at,
    bands,
    remuneration:
      wanted.remuneration === undefined
        ? own
        : readRemuneration(wanted.remuneration, "remuneration", bands.currency),
    calendar:
      wanted.calendar === undefined ? usualCalendar : readWorkingCalendar(wanted.calendar, "calendar"),
  };
}

function bandsOf(wanted: Partial<SelectBody>, estate: Estate, at: Date): BandsInCurrency {
  const currency =
    wanted.currency === undefined ? estate.currency : readCurrency(wanted.currency, "currency");
  const known = currency === estate.currency ? estate.bandsAt(at) : defaultBandsIn(currency);
  return {
    ...known,
    ...(wanted.bands && { exposure: readExposureBands(wanted.bands, "bands", currency) }),
    ...(wanted.demandBands && { demand: readDemandBands(wanted.demandBands, "demandBands") }),
    ...(wanted.betweenModel && { betweenModel: readBetweenModel(wanted.betweenModel, "betweenModel") }),
  };
}

/** Everything that follows from two estimates, with what its standby would cost a year. */
export async function selectService(
  { kind, demand, exposurePerHour }: Pick<SelectBody, "kind" | "demand" | "exposurePerHour">,
  ground: SelectionGround,
  yearsOf: StandbyYears,
  path = "",
): Promise<SelectionShape> {
  const { bands, at } = ground;
  const exposurePerHourMinor = parseMajor(exposurePerHour, bands.currency, `${path}exposurePerHour`);
  checkExposure(exposurePerHourMinor, `${path}exposurePerHour`);
  demandBandOf(demand, bands.demand, `${path}demand`);
  const derivation = derive({ kind, demand, exposurePerHourMinor }, bands, at);
  return { ...derivationAnswer(derivation), runCost: await costOf(derivation, ground, yearsOf) };
}

async function costOf(
  derivation: ReturnType<typeof derive>,
  { remuneration: policy, calendar, bands: { currency }, at }: SelectionGround,
  yearsOf: StandbyYears,
): Promise<RunCostShape> {
  if (policy === null) return unknownCost(noPolicy);
  const year = await yearsOf(calendar, at);
  const alone = { year, sharedBy: 1 };
  const cost = runCost(policy, { team: alone, domain: alone, operations: null });
  return toRunCost({ cost, year, policy, currency }, derivation);
}
