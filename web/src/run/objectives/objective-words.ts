import { counted } from "../../shared/format/words.ts";
import type { ObjectiveSummary } from "./use-objectives.ts";

/** What an objective asks, as a clause: "99.5 % of requests are answered within 400 ms". */
export const sayAsked = ({ target, indicator }: Pick<ObjectiveSummary, "target" | "indicator">): string =>
  target.percent === null ? indicator.words : `${target.words} of ${indicator.words}`;

/** An objective in one sentence, with its service and its window. */
export function sayObjective(
  objective: Pick<ObjectiveSummary, "service" | "target" | "indicator" | "window">,
): string {
  const { service, target, window } = objective;
  const asked = `${service.name} asks that ${sayAsked(objective)}`;
  return target.percent === null
    ? `${asked}; how often is not known until it is estimated.`
    : `${asked}, over ${window.words}.`;
}

/** How a target came about, where it is not the objective's own. */
export const sayDerived = ({ derived }: ObjectiveSummary["target"]): string =>
  derived ? "follows the estimate" : "";

/** What a list of objectives comes to; `more` where further ones are not loaded, `filtered` where some are left out. */
export function sayObjectives(
  items: readonly Pick<ObjectiveSummary, "service" | "cautions">[],
  { more, filtered }: { more: boolean; filtered: boolean },
): string {
  if (items.length === 0) return filtered ? "No objective is like this." : "No service has an objective yet.";
  const services = new Set(items.map(({ service }) => service.slug)).size;
  const cautious = items.filter(({ cautions }) => cautions.length > 0).length;
  const count = more ? `More than ${items.length} objectives` : counted(items.length, "objective");
  const say = items.length === 1 && !more ? "says" : "say";
  const parts = [
    `${count} ${say} how well ${counted(services, "service")} must do`,
    cautious === 0 ? "" : `${cautious} ${cautious === 1 ? "needs" : "need"} a second look`,
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}
