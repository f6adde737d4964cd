import { oneLine, table, utcWords } from "./plain-text.ts";

/** What the shell reads of an incident. */
export type ShownIncident = {
  number: number;
  title: string;
  state: string;
  severity: string;
  method: string;
  service: { slug: string } | null;
  team: { slug: string } | null;
  loss: { amount: string; perHour: string; currency: string; class: string };
  pageReason: string;
  deferredUntil: string | null;
  impactStartedAt: string;
  acknowledgedBy: { name: string } | null;
};

export type ShownDetail = ShownIncident & {
  nextStepAt: string | null;
  responders: { person: { name: string }; role: string }[];
  timeline: { happenedAt: string; text: string }[];
};

const money = (amount: string, currency: string): string => `${amount} ${currency}`;

/** Incidents in a table, as `incident list` prints them. */
export function incidentTable(incidents: readonly ShownIncident[]): string {
  if (incidents.length === 0) return "No incident.";
  return table(
    ["NUMBER", "STATE", "CLASS", "SERVICE", "LOSS", "SINCE", "WHO", "TITLE"],
    incidents.map(({ number, state, loss, service, impactStartedAt, acknowledgedBy, title }) => [
      `#${number}`,
      state,
      loss.class,
      service?.slug ?? "(unowned)",
      money(loss.amount, loss.currency),
      utcWords(impactStartedAt),
      acknowledgedBy?.name ?? "",
      title,
    ]),
  );
}

/** An incident with its story, as `incident show` prints it. */
export function incidentStory(incident: ShownDetail): string {
  const { loss, service, team, responders } = incident;
  const facts = [
    ["Service", service === null ? "none owns it" : `${service.slug}${team ? `, team ${team.slug}` : ""}`],
    [
      "Loss",
      `${money(loss.amount, loss.currency)}, ${money(loss.perHour, loss.currency)} an hour now (${loss.class}, ${incident.method})`,
    ],
    ["Since", utcWords(incident.impactStartedAt)],
    [
      "On it",
      responders
        .map(({ person, role }) => (role === "responder" ? person.name : `${person.name} (${role})`))
        .join(", "),
    ],
    ["Pages", incident.pageReason],
    ["Held until", incident.deferredUntil === null ? "" : utcWords(incident.deferredUntil)],
    ["Next step", incident.nextStepAt === null ? "" : utcWords(incident.nextStepAt)],
  ].filter(([, text]) => text !== "");
  return [
    incidentLine(incident),
    ...facts.map(([name, text]) => `  ${name!.padEnd(10)}  ${oneLine(text!)}`),
    "",
    ...incident.timeline.map(({ happenedAt, text }) => `  ${utcWords(happenedAt)}  ${oneLine(text)}`),
  ].join("\n");
}

/** "#12 acknowledged by Ada (sev1): Checkout fails". */
export function incidentLine({ number, state, severity, acknowledgedBy, title }: ShownIncident): string {
  const by = acknowledgedBy === null || state === "triggered" ? "" : ` by ${acknowledgedBy.name}`;
  return oneLine(
    `#${number} ${state === "acknowledged" ? `acknowledged${by}` : state} (${severity}): ${title}`,
  );
}
