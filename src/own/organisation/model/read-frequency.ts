import { invalidField } from "../../../lib/errors.ts";
import { nameOf } from "../../../lib/field-readers.ts";
import { didYouMean } from "../../../lib/near-match.ts";
import { namedFrequencies, type DeploymentFrequency, type FrequencyPeriod } from "./bands.ts";

const periods: readonly FrequencyPeriod[] = ["day", "week", "fortnight", "month", "quarter", "year"];
const names = Object.keys(namedFrequencies);
const mostPerPeriod = 10_000;

/** Reads a deployment frequency: "weekly", "on demand", "3 per month"; one of a period goes by its own name. */
export function readFrequency(value: unknown, path: string): DeploymentFrequency {
  const text = typeof value === "string" ? value.trim().toLowerCase() : "";
  const name = text.replace(/\s+/g, "-");
  const named = Object.values(namedFrequencies).find(({ label }) => label === name);
  if (named !== undefined) return { ...named };
  const match = /^(\d{1,6})\s*(?:per|a|an|\/)\s*([a-z]+)$/.exec(text);
  const perPeriod = Number(match?.[1]);
  const period = periods.find((known) => known === match?.[2]);
  if (period === undefined || !(perPeriod >= 1 && perPeriod <= mostPerPeriod))
    throw invalidField(
      path,
      `write ${names.join(", ")} or a count such as "3 per month" (of a ${periods.join(", ")}), ` +
        `not ${nameOf(value)}${didYouMean(name, names)}`,
    );
  return { label: labelOf(perPeriod, period), perPeriod, period };
}

function labelOf(perPeriod: number, period: FrequencyPeriod): string {
  const named = Object.values(namedFrequencies).find(
    (one) => one.perPeriod === perPeriod && one.period === period,
  );
  return named === undefined || named.label === "on-demand" ? `${perPeriod} per ${period}` : named.label;
}
