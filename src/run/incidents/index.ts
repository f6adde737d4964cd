export type { AlertDemand, AlertedIncidents, AlertJoining, AlertOpening } from "./alerted-incidents.ts";
