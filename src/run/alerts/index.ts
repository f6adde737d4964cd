export { createAlerts, type AlertsParts } from "./alerts-feature.ts";
