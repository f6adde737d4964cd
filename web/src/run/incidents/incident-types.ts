import type { components } from "../../api/schema.ts";

/** An incident as lists carry it. */
export type IncidentSummary = components["schemas"]["IncidentSummary"];

/** An incident as its room carries it. */
export type Incident = components["schemas"]["Incident"];

/** An alert of an incident. */
export type Alert = components["schemas"]["Alert"];

export type IncidentState = IncidentSummary["state"];
export type IncidentLoss = IncidentSummary["loss"];
export type TimelineEntry = Incident["timeline"][number];

/** Whether people may still have to act on it: triggered, acknowledged and mitigated. */
export const isOpen = ({ state }: Pick<IncidentSummary, "state">): boolean =>
  state === "triggered" || state === "acknowledged" || state === "mitigated";

/** Whether customers still feel it, so that the loss runs on. */
export const isHurting = ({ state }: Pick<IncidentSummary, "state">): boolean =>
  state === "triggered" || state === "acknowledged";

/** What people call it: "INC-7". */
export const incidentName = (number: number): string => `INC-${number}`;
