import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { createAlertedIncidents } from "./alert-incidents.ts";
import type { AlertedIncidents } from "./alerted-incidents.ts";
import type { IncidentParts } from "./change-incident.ts";
import { incidentRoutes } from "./incident-routes.ts";
import { incidentTimers } from "./incident-timers.ts";

/** Incidents as the running product has them: for people (routes), for alerts, and by themselves (timers). */
export const createIncidents = (
  platform: Platform,
  parts: IncidentParts,
): { feature: Feature; alerted: AlertedIncidents } => ({
  feature: {
    name: "incidents",
    routes: incidentRoutes(platform, parts),
    timers: incidentTimers(parts),
  },
  alerted: createAlertedIncidents(parts),
});
