import { invalidFields, type FieldError } from "../../../lib/errors.ts";
import { at, readAll, readMapping, readOptional } from "../../../lib/field-readers.ts";
import {
  readBetweenModel,
  readDemandBands,
  readExposureBands,
  readIncidentLoss,
  readRemuneration,
  writeDemandBands,
  writeExposureBands,
  writeIncidentLoss,
  writeRemuneration,
  type Bands,
  type IncidentLossThresholds,
  type PolicyKind,
  type Remuneration,
} from "../../organisation/index.ts";

/** What the organisation decides with a date, in the words in which its file says it. */
export type PolicyFields = Record<string, unknown>;

export type UsualBands = (currency: string) => Bands;

/** Reads bands field by field; what is left out is as usual. */
export function readBands(raw: PolicyFields, path: string, currency: string, usual: Bands): Bands {
  return readAll<Bands>({
    exposure: () =>
      readOptional(raw["exposureBands"], usual.exposure, (bands) =>
        readExposureBands(bands, at(path, "exposureBands"), currency),
      ),
    demand: () =>
      readOptional(raw["demandBands"], usual.demand, (bands) =>
        readDemandBands(bands, at(path, "demandBands")),
      ),
    betweenModel: () =>
      readOptional(raw["betweenModel"], usual.betweenModel, (model) =>
        readBetweenModel(model, at(path, "betweenModel")),
      ),
  });
}

/** Reads a policy's value with the rules that files are held to. */
export function readPolicyValue(
  kind: PolicyKind,
  value: unknown,
  currency: string,
  usual: UsualBands,
): unknown {
  if (kind === "incident-loss") return readIncidentLoss(value, "value", currency);
  if (kind === "remuneration") return readRemuneration(value, "value", currency);
  const raw = readMapping(value, "value", ["exposureBands", "demandBands", "betweenModel"]);
  return readBands(raw, "value", currency, usual(currency));
}

export const writeBands = ({ exposure, demand, betweenModel }: Bands, currency: string) => ({
  exposureBands: writeExposureBands(exposure, currency),
  demandBands: writeDemandBands(demand),
  betweenModel,
});

/** A stored policy's value as files write it. */
export function writePolicyValue(kind: PolicyKind, value: unknown, currency: string): PolicyFields | null {
  if (value === null) return null;
  if (kind === "incident-loss") return writeIncidentLoss(value as IncidentLossThresholds, currency);
  if (kind === "remuneration") return writeRemuneration(value as Remuneration, currency);
  return writeBands(value as Bands, currency);
}

/** Refuses bands without one that services are still in; `demands` is each service's demand by its name. */
export function refuseLostDemandBands(bands: Bands, demands: ReadonlyMap<string, string>): void {
  const names = new Set(bands.demand.map(({ name }) => name));
  const errors: FieldError[] = [];
  for (const [service, demand] of demands)
    if (!names.has(demand) && errors.length === 0)
      errors.push({
        path: "value.demandBands",
        message: `"${demand}" is still the demand of service "${service}"; keep the band, or give the service another first`,
      });
  if (errors.length > 0) throw invalidFields(errors);
}
