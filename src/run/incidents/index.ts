export { bouncedIncidents } from "./bounced-incidents.ts";
export type { AlertDemand, AlertedIncidents, AlertJoining, AlertOpening } from "./alerted-incidents.ts";
export type { IncidentParts } from "./change-incident.ts";
export { createIncidents } from "./incidents-feature.ts";
export { findIncident } from "./incident-store.ts";
export { incidentsForPaging } from "./incidents-for-paging.ts";
export { incidentLosses, type IncidentLossFigures } from "./incident-losses.ts";
export { lossByService } from "./loss-by-service.ts";
