import type { OperatingModel } from "../../../own/organisation/model/bands.ts";
import type { Derivation } from "./derivation.ts";
import type { TrafficLight } from "./operating-model.ts";
import type { Reason } from "./reason.ts";

/** A service of the estate: what is derived for it, and the model that a decision in force has settled on, if any. */
export type EstateService = { slug: string; derivation: Derivation; decidedModel?: OperatingModel | null };

/** What the light means for a service that lives under some model today. */
export type Standing = "stays" | "ready-to-move" | "needs-thought";

/** The estate at a glance: how many are at each light, stay, may move, need thought; and what to think about. */
export type EstateSummary = {
  lights: Record<TrafficLight, number>;
  standings: Record<Standing, number>;
  /** Digital services, and those of them at team level outside any peak. */
  teamLevel: { digital: number; atTeam: number };
  cautions: Reason[];
};

/** "12 services stay, 1 is ready to move, none needs thought." */
export const standingsInWords = (standings: Record<Standing, number>): string =>
  [
    counted(standings.stays, "No service stays", "service stays", "services stay"),
    counted(standings["ready-to-move"], "none is ready to move", "is ready to move", "are ready to move"),
    counted(standings["needs-thought"], "none needs thought", "needs thought", "need thought"),
  ].join(", ") + ".";

const counted = (count: number, none: string, one: string, many: string): string =>
  count === 0 ? none : `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** Above this share of digital services at team level, targets look inflated. */
const teamLevelPercent = 30;

/**
 * Whether a service stays, is ready to move or needs thought. Where nobody has decided, it is taken to be under Ops Run It;
 * where somebody has, an amber light needs no more thought.
 */
export function standingOf({ derivation, decidedModel }: EstateService): Standing {
  if (decidedModel && decidedModel === derivation.operatingModel) return "stays";
  if (derivation.trafficLight === "amber") return "needs-thought";
  return derivation.operatingModel === (decidedModel ?? "ops-run-it") ? "stays" : "ready-to-move";
}

/** Counts an estate by traffic light and standing, with the estate's own cautions (spec: selection). */
export function summariseEstate(services: readonly EstateService[]): EstateSummary {
  const summary: EstateSummary = {
    lights: { red: 0, amber: 0, green: 0 },
    standings: { stays: 0, "ready-to-move": 0, "needs-thought": 0 },
    teamLevel: teamLevelOf(services),
    cautions: [],
  };
  summary.cautions = teamLevelCaution(summary.teamLevel);
  for (const service of services) {
    summary.lights[service.derivation.trafficLight]++;
    summary.standings[standingOf(service)]++;
  }
  return summary;
}

// What holds outside peaks is counted, or every Black Friday would look like inflation.
function teamLevelOf(services: readonly EstateService[]): EstateSummary["teamLevel"] {
  const digital = services.filter(({ derivation }) => derivation.kind === "digital");
  const atTeam = digital.filter(({ derivation }) => usualLevel(derivation) === "team");
  return { digital: digital.length, atTeam: atTeam.length };
}

function teamLevelCaution({ digital, atTeam }: EstateSummary["teamLevel"]): Reason[] {
  if (atTeam * 100 <= digital * teamLevelPercent) return [];
  const share = Math.round((atTeam * 100) / digital);
  return [
    {
      code: "targets-inflated",
      text: `${atTeam} of ${digital} digital services (${share} %) are at team level, above ${teamLevelPercent} %: a weak signal that availability targets are inflated.`,
    },
  ];
}

const usualLevel = ({ peak, onCallLevel }: Derivation) => peak?.usual.onCallLevel ?? onCallLevel;
