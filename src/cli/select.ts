import { Command, Option } from "commander";
import { Temporal } from "temporal-polyfill";
import {
  clockDuration,
  defaultBandsIn,
  derivationAnswer,
  derive,
  modelInWords,
  moneyInWords,
  percentInWords,
  type BandsInCurrency,
  type Derivation,
} from "../decide/selection/index.ts";
import { AppError, invalidField } from "../lib/errors.ts";
import { parseMajor, readCurrency } from "../lib/money.ts";
import type { ServiceKind } from "../own/catalogue/index.ts";
import { readBandsFile } from "./bands-file.ts";
import type { Io } from "./io.ts";

type SelectFlags = {
  kind: ServiceKind;
  exposure: string;
  demand: string;
  currency?: string;
  bands?: string;
  at?: string;
  json?: boolean;
};

/** `runwright select`: the derivation for two estimates, without a server (spec: selection, The selector). */
export const selectCommand = (io: Io): Command =>
  new Command("select")
    .description("derive targets, operating model and on-call level from two estimates")
    .addOption(
      new Option("--kind <kind>", "what the service is")
        .choices(["digital", "foundational"])
        .makeOptionMandatory(),
    )
    .requiredOption(
      "--exposure <amount>",
      "the most that an hour of unavailability can cost, 200000 for example",
    )
    .requiredOption("--demand <band>", "feature demand band, very-high for example")
    .option("--currency <code>", "ISO 4217 code of the amounts (default: the bands' own, else USD)")
    .option(
      "--bands <file>",
      "the organisation's bands, as its catalogue file has them (default: an example's)",
    )
    .option("--at <instant>", "derive for this instant, 2026-11-27T09:00Z for example (default now)")
    .option("--json", "print the derivation as JSON")
    .action((flags: SelectFlags, command: Command) => {
      const derivation = asUsage(command, () => select(flags));
      io.stdout(
        flags.json ? `${JSON.stringify(derivationAnswer(derivation), null, 2)}\n` : inWords(derivation),
      );
    });

function select({ kind, exposure, demand, at, ...given }: SelectFlags): Derivation {
  const bands = bandsOf(given);
  const exposurePerHourMinor = parseMajor(exposure, bands.currency, "exposurePerHour");
  return derive({ kind, exposurePerHourMinor, demand }, bands, at === undefined ? new Date() : instantOf(at));
}

// A field that is refused here was written on the command line, so the refusal names the flag.
function asUsage(command: Command, run: () => Derivation): Derivation {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const [field] = error.errors;
    const flag = field && flagOf[field.path];
    return flag
      ? command.error(`error: ${flag}: ${field.message}`)
      : command.error(`error: ${error.message}`);
  }
}

const flagOf: Readonly<Record<string, string>> = {
  kind: "--kind",
  exposurePerHour: "--exposure",
  demand: "--demand",
  currency: "--currency",
  at: "--at",
};

function bandsOf({ bands, currency }: Pick<SelectFlags, "bands" | "currency">): BandsInCurrency {
  const code = currency === undefined ? undefined : readCurrency(currency, "currency");
  if (bands === undefined) return defaultBandsIn(code ?? "USD");
  const own = readBandsFile(bands);
  if (code !== undefined && code !== own.currency)
    throw invalidField("currency", `the bands are in ${own.currency}; leave the currency out or write that`);
  return own;
}

function instantOf(text: string): Date {
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    throw invalidField("at", `"${text}" is no instant; write 2026-11-27T09:00Z for example`);
  }
}

function inWords(derivation: Derivation): string {
  const { reasons, cautions } = derivation;
  return [
    `${sentence(derivation)}\n`,
    ...figures(derivation).map(([name, value]) => `  ${name.padEnd(24)}  ${value}`),
    "\nWhy",
    ...reasons.map(({ text }, index) => `  ${index + 1}. ${text}`),
    ...(cautions.length > 0 ? ["\nCautions", ...cautions.map(({ text }) => `  ! ${text}`)] : []),
    "",
  ].join("\n");
}

function sentence({ kind, exposurePerHourMinor, currency, demand, ...derived }: Derivation): string {
  const service = kind === "digital" ? "A digital service" : "A foundational system";
  const exposure = moneyInWords(exposurePerHourMinor, currency);
  return `${service} that can lose ${exposure} an hour, with ${demand} feature demand: ${modelInWords[derived.operatingModel]} at ${percentInWords(derived.availabilityPpm)}, ${derived.deploymentTarget.label} deployments.`;
}

function figures(derivation: Derivation): [string, string][] {
  const { week, days30, quarter } = derivation.tolerableUnavailabilitySeconds;
  const tolerable = `${clockDuration(week)} a week, ${clockDuration(days30)} in 30 days, ${clockDuration(quarter)} a quarter`;
  return [
    ["Availability target", percentInWords(derivation.availabilityPpm)],
    ["Tolerable unavailability", tolerable],
    ["Deployment target", derivation.deploymentTarget.label],
    ["Operating model", modelInWords[derivation.operatingModel]],
    ["On call out of hours", onCallInWords(derivation)],
    ["Traffic light", derivation.trafficLight],
  ];
}

const onCallInWords = ({ operatingModel, onCallLevel }: Derivation): string =>
  operatingModel === "ops-run-it" ? "operations" : onCallLevel;
