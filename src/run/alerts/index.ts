export { listAlerts } from "./alert-queries.ts";
export { createAlerts, type AlertsParts } from "./alerts-feature.ts";
export { unownedAlerts } from "./unowned-alerts.ts";
