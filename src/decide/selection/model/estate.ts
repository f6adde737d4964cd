import type { OperatingModel } from "../../../own/organisation/model/bands.ts";
import type { Derivation } from "./derivation.ts";
import type { TrafficLight } from "./operating-model.ts";
import type { Reason } from "./reason.ts";

/** A service of the estate: what is derived for it, and the model that it lives under today where that is known. */
export type EstateService = { slug: string; derivation: Derivation; currentModel?: OperatingModel | null };

/** What the light means for a service that lives under some model today. */
export type Standing = "stays" | "ready-to-move" | "needs-thought";

/** The estate at a glance: how many are at each light, stay, may move, need thought; and what to think about. */
export type EstateSummary = {
  lights: Record<TrafficLight, number>;
  standings: Record<Standing, number>;
  cautions: Reason[];
};

/** Above this share of digital services at team level, targets look inflated. */
const teamLevelPercent = 30;

/** Whether a service stays, is ready to move or needs thought; one of unknown model is taken to be under Ops Run It. */
export function standingOf({ derivation, currentModel }: EstateService): Standing {
  if (derivation.trafficLight === "amber") return "needs-thought";
  return derivation.operatingModel === (currentModel ?? "ops-run-it") ? "stays" : "ready-to-move";
}

/** Counts an estate by traffic light and standing, with the estate's own cautions (spec: selection). */
export function summariseEstate(services: readonly EstateService[]): EstateSummary {
  const summary: EstateSummary = {
    lights: { red: 0, amber: 0, green: 0 },
    standings: { stays: 0, "ready-to-move": 0, "needs-thought": 0 },
    cautions: teamLevelCaution(services),
  };
  for (const service of services) {
    summary.lights[service.derivation.trafficLight]++;
    summary.standings[standingOf(service)]++;
  }
  return summary;
}

// What holds outside peaks is counted, or every Black Friday would look like inflation.
function teamLevelCaution(services: readonly EstateService[]): Reason[] {
  const digital = services.filter(({ derivation }) => derivation.kind === "digital");
  const atTeam = digital.filter(({ derivation }) => usualLevel(derivation) === "team");
  if (atTeam.length * 100 <= digital.length * teamLevelPercent) return [];
  const share = Math.round((atTeam.length * 100) / digital.length);
  return [
    {
      code: "targets-inflated",
      text: `${atTeam.length} of ${digital.length} digital services (${share} %) are at team level, above ${teamLevelPercent} %: a weak signal that availability targets are inflated.`,
    },
  ];
}

const usualLevel = ({ peak, onCallLevel }: Derivation) => peak?.usual.onCallLevel ?? onCallLevel;
