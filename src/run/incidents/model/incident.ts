/** How far an incident has come (spec: incidents, Lifecycle). Open: triggered, acknowledged and mitigated. */
export type IncidentState = "triggered" | "acknowledged" | "mitigated" | "resolved" | "reviewed";

/** An incident's life: whose it is, how far it has come, and every instant on the way. */
export type Incident = {
  state: IncidentState;
  /** The service that is affected; null while nobody owns it. */
  service: string | null;
  /** A rehearsal, left out of the figures. */
  drill: boolean;
  /** When customers began to feel it; may lie before the alert. */
  impactStartedAt: Date;
  detectedAt: Date;
  pagedAt: Date | null;
  /** The first acknowledgement of all; a hand-over to another team does not rewrite it. */
  acknowledgedAt: Date | null;
  /** Who answers for it now; null when nobody of the present team has acknowledged. */
  acknowledgedBy: string | null;
  /** When availability was restored. */
  mitigatedAt: Date | null;
  resolvedAt: Date | null;
  /** Everyone who took part, in the order that they joined. */
  responders: readonly string[];
  /** How often it was handed to another service: each one is a gap in ownership. */
  bounces: number;
};

export type IncidentOpening = {
  service: string | null;
  drill: boolean;
  impactStartedAt: Date;
  detectedAt: Date;
};

/** A new incident. An impact that would start after its detection starts with it. */
export const openIncident = (opening: IncidentOpening): Incident => ({
  state: "triggered",
  service: opening.service,
  drill: opening.drill,
  impactStartedAt:
    opening.impactStartedAt > opening.detectedAt ? opening.detectedAt : opening.impactStartedAt,
  detectedAt: opening.detectedAt,
  pagedAt: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  mitigatedAt: null,
  resolvedAt: null,
  responders: [],
  bounces: 0,
});

/** Whether people may still have to act on it. */
export const isOpen = ({ state }: Pick<Incident, "state">): boolean =>
  state === "triggered" || state === "acknowledged" || state === "mitigated";
