import type { TimelineEvent } from "../../../../../src/run/incidents/model/timeline-entry.ts";
import { moneyText } from "../../../shared/format/format-money.ts";
import { isHurting } from "../incident-types.ts";
import type { Incident } from "../incident-types.ts";
import { timelineWords } from "./timeline-words.ts";

type Words = { instant: (isoText: string) => string; locale?: string };

const pricing = new Set(["loss-revised", "cost-added", "impact-start-moved"]);

/** How an incident's loss follows from the exposure, the estimates and the corrections, step by step. */
export function lossReasons(incident: Incident, words: Words): { key: string; text: string }[] {
  const { estimate, impactStartedAt, mitigatedAt, timeline, loss } = incident;
  const { amount, currency } = estimate.exposurePerHour;
  const exposure = moneyText(amount, currency, "booked", words.locale);
  const reasons = [
    Number(amount) > 0
      ? { key: "exposure", text: `An hour without the service can cost ${exposure}: its exposure in force.` }
      : { key: "exposure", text: "No exposure is estimated for the service, so nothing follows by itself." },
    { key: "first", text: `First estimate: ${estimate.sharePercent}\u202f% of it, as if ${estimate.words}.` },
  ];
  for (const entry of timeline.filter(({ kind }) => pricing.has(kind))) {
    const said = timelineWords(entry, words);
    if (said.kind === "told")
      reasons.push({ key: entry.id, text: `${said.text}${said.why ? `: ${said.why}` : ""}.` });
  }
  for (const { id, data } of timeline) {
    const event = data as TimelineEvent;
    if (event.kind === "relapsed")
      reasons.push({
        key: id,
        text: `The impact came back (${event.reason}); nothing is counted for the time between.`,
      });
  }
  const from = words.instant(impactStartedAt);
  reasons.push({
    key: "span",
    text: isHurting(incident)
      ? `It runs from ${from}, when the impact began, until availability is restored: now at ${moneyText(loss.perHour, currency, "booked", words.locale)} an hour.`
      : `It ran from ${from}${mitigatedAt ? ` until ${words.instant(mitigatedAt)}, when availability was restored` : ""}.`,
  });
  return reasons;
}
