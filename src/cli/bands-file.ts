import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";
import { defaultBandsIn, type BandsInCurrency } from "../decide/selection/index.ts";
import { AppError } from "../lib/errors.ts";
import { at, readAll, readMapping, readOptional } from "../lib/field-readers.ts";
import { readCurrency } from "../lib/money.ts";
import {
  readBetweenModel,
  readDemandBands,
  readExposureBands,
  type Bands,
} from "../own/organisation/index.ts";
import { CommandFailure } from "./io.ts";

const bandFields = ["currency", "exposureBands", "demandBands", "betweenModel"];

/**
 * Reads bands from a YAML or JSON file: from an Organisation document, which may stand among others, or from its fields
 * alone. What the file leaves out is as in the default bands. Fails with the file, the field and the mend.
 */
export function readBandsFile(file: string): BandsInCurrency {
  const documents = parseFile(file);
  try {
    const organisation = documents.map((document) => readMapping(document, "")).find(isOrganisation);
    if (organisation) return readBands(organisation["spec"], "spec");
    if (documents.length === 1) return readBands(readMapping(documents[0], "", bandFields), "");
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const lines = error.errors.map(({ path, message }) => [file, path, message].filter(Boolean).join(": "));
    throw new CommandFailure(lines.join("\n"));
  }
  throw new CommandFailure(`${file}: there is no document of kind Organisation, which holds the bands`);
}

const isOrganisation = ({ kind }: Readonly<Record<string, unknown>>): boolean => kind === "Organisation";

function parseFile(file: string): unknown[] {
  const documents = parseAllDocuments(readText(file));
  const [mistake] = documents.flatMap(({ errors }) => errors);
  if (mistake) throw new CommandFailure(`${file}: ${mistake.message}`);
  return documents.map((document): unknown => document.toJS()).filter((value) => value !== null);
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new CommandFailure(`${file}: cannot be read (${cause})`);
  }
}

function readBands(value: unknown, path: string): BandsInCurrency {
  const raw = readMapping(value, path);
  const currency = readOptional(raw["currency"], "USD", (code) => readCurrency(code, at(path, "currency")));
  const usual = defaultBandsIn(currency);
  const bands = readAll<Bands>({
    exposure: () =>
      readOptional(raw["exposureBands"], usual.exposure, (given) =>
        readExposureBands(given, at(path, "exposureBands"), currency),
      ),
    demand: () =>
      readOptional(raw["demandBands"], usual.demand, (given) =>
        readDemandBands(given, at(path, "demandBands")),
      ),
    betweenModel: () =>
      readOptional(raw["betweenModel"], usual.betweenModel, (model) =>
        readBetweenModel(model, at(path, "betweenModel")),
      ),
  });
  return { ...bands, currency };
}
