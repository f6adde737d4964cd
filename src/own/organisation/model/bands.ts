/** Who is woken out of hours; in working hours it is always the team. */
export type OnCallLevel = "none" | "domain" | "team";

/**
 * Covers exposures per hour up to and including its maximum; the last band of a list is open-ended, and keeps its
 * maximum for the reader only.
 */
export type ExposureBand = { upToMinor: number; availabilityPpm: number; onCallLevel: OnCallLevel };

/** What a count of deployments is given for. */
export type FrequencyPeriod = "day" | "week" | "fortnight" | "month" | "quarter" | "year";

/** A deployment target: a count per period, comparable as a rate ("3 per month"). */
export type DeploymentFrequency = { label: string; perPeriod: number; period: FrequencyPeriod };

/** How much customers ask for new features; the name is a slug ("very-high"). Lists run from low to high. */
export type DemandBand = { name: string; frequency: DeploymentFrequency };

/** The two operating models of the playbook. */
export type OperatingModel = "you-build-it-you-run-it" | "ops-run-it";

/** What an organisation decides once: the bands, and which model wins between them where they leave it open. */
export type Bands = { exposure: ExposureBand[]; demand: DemandBand[]; betweenModel: OperatingModel };

/** Whole seconds of each period; a month is a twelfth of the Gregorian year of 365.2425 days. */
const periodSeconds: Record<FrequencyPeriod, number> = {
  day: 86_400,
  week: 604_800,
  fortnight: 1_209_600,
  month: 2_629_746,
  quarter: 7_889_238,
  year: 31_556_952,
};

/** Negative where `a` deploys less often than `b`, zero at the same rate, positive where more often; exact. */
export function compareFrequency(a: DeploymentFrequency, b: DeploymentFrequency): number {
  return a.perPeriod * periodSeconds[b.period] - b.perPeriod * periodSeconds[a.period];
}

/** Deployments per week rounded to four places, for showing only: compare with `compareFrequency`. */
export function ratePerWeek(frequency: DeploymentFrequency): number {
  const perWeek = (frequency.perPeriod * periodSeconds.week) / periodSeconds[frequency.period];
  return Math.round(perWeek * 10_000) / 10_000;
}

/** The frequencies that have a name of their own; "on-demand" is the least that is more often than daily. */
export const namedFrequencies = {
  monthly: { label: "monthly", perPeriod: 1, period: "month" },
  fortnightly: { label: "fortnightly", perPeriod: 1, period: "fortnight" },
  weekly: { label: "weekly", perPeriod: 1, period: "week" },
  daily: { label: "daily", perPeriod: 1, period: "day" },
  "on-demand": { label: "on-demand", perPeriod: 2, period: "day" },
  quarterly: { label: "quarterly", perPeriod: 1, period: "quarter" },
  yearly: { label: "yearly", perPeriod: 1, period: "year" },
} as const satisfies Record<string, DeploymentFrequency>;
