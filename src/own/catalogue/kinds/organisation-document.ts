import { invalidField } from "../../../lib/errors.ts";
import { readAll, readMapping, readOptional, readText } from "../../../lib/field-readers.ts";
import { readCurrency } from "../../../lib/money.ts";
import {
  readIncidentLoss,
  readRemuneration,
  writeIncidentLoss,
  writeRemuneration,
  type Bands,
  type IncidentLossThresholds,
  type Remuneration,
} from "../../organisation/index.ts";
import type { DocumentReference } from "../document-kind.ts";
import { readBands, writeBands } from "../policies/policy-values.ts";
import { readDisplayName, readName, readTexts } from "./document-fields.ts";

/** The organisation as its document describes it; teams are named for everybody where they are. */
export type OrganisationSpec = {
  displayName: string;
  currency: string;
  locale: string;
  bands: Bands;
  /** Null: those of the product. */
  incidentLoss: IncidentLossThresholds | null;
  /** How on-call is paid; null where the organisation has not said. */
  remuneration: Remuneration | null;
} & Record<TeamField, string | null> & { pagedAtLevelNone: string[] };

const teamFields = [
  "operationsBridge",
  "applicationSupport",
  "incidentManagement",
  "databaseAdministration",
  "catchAllTeam",
] as const;
type TeamField = (typeof teamFields)[number];

const fields = [
  "displayName",
  "currency",
  "locale",
  "exposureBands",
  "demandBands",
  "betweenModel",
  "incidentLoss",
  "remuneration",
  ...teamFields,
  "pagedAtLevelNone",
];

/** Reads the organisation's `spec`; bands that it leaves out are the usual ones. */
export function readOrganisation(
  { name, spec }: { name: string; spec: unknown },
  usualBands: (currency: string) => Bands,
): OrganisationSpec {
  const raw = readMapping(spec, "spec", fields);
  const currency = readCurrency(raw["currency"], "spec.currency");
  const usual = usualBands(currency);
  const team = (field: TeamField) => () => readName(raw[field], `spec.${field}`);
  return readAll<OrganisationSpec>({
    displayName: () => readDisplayName(raw["displayName"], name),
    currency: () => currency,
    locale: () => readOptional(raw["locale"], "en", readLocale),
    bands: () => readBands(raw, "spec", currency, usual),
    incidentLoss: () =>
      readOptional(raw["incidentLoss"], null, (loss) =>
        readIncidentLoss(loss, "spec.incidentLoss", currency),
      ),
    remuneration: () =>
      readOptional(raw["remuneration"], null, (policy) =>
        readRemuneration(policy, "spec.remuneration", currency),
      ),
    operationsBridge: team("operationsBridge"),
    applicationSupport: team("applicationSupport"),
    incidentManagement: team("incidentManagement"),
    databaseAdministration: team("databaseAdministration"),
    catchAllTeam: team("catchAllTeam"),
    pagedAtLevelNone: () => readTexts(raw["pagedAtLevelNone"], "spec.pagedAtLevelNone", 63),
  });
}

function readLocale(value: unknown): string {
  const text = readText(value, "spec.locale", 35);
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text;
  } catch {
    throw invalidField("spec.locale", `write a language tag such as en or en-GB, not "${text}"`);
  }
}

/** The organisation as its file writes it. */
export function writeOrganisation(spec: OrganisationSpec): Record<string, unknown> {
  const { incidentLoss, remuneration, bands, currency } = spec;
  return {
    displayName: spec.displayName,
    currency,
    locale: spec.locale,
    ...writeBands(bands, currency),
    incidentLoss: incidentLoss && writeIncidentLoss(incidentLoss, currency),
    remuneration: remuneration && writeRemuneration(remuneration, currency),
    ...Object.fromEntries(teamFields.map((field) => [field, spec[field]])),
    pagedAtLevelNone: spec.pagedAtLevelNone,
  };
}

/** The teams that the organisation names for everybody. */
export const organisationReferences = (spec: OrganisationSpec): DocumentReference[] =>
  teamFields.flatMap((field) => {
    const name = spec[field];
    return name === null ? [] : [{ kind: "Team", name, path: `spec.${field}` }];
  });
