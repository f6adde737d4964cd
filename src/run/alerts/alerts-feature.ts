import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import type { AlertedIncidents } from "../incidents/index.ts";
import type { ReadBoard } from "../oncall/index.ts";
import { alertRoutes } from "./alert-routes.ts";
import { Intake } from "./intake.ts";
import { intakeRoutes, type IntakeRoutesParts } from "./intake-routes.ts";
import { intakeStep } from "./intake-worker.ts";

export type AlertsParts = {
  readBoard: ReadBoard;
  incidents: AlertedIncidents;
  findKey: IntakeRoutesParts["findKey"];
  /** Wakes this server's intake worker. */
  wake: () => void;
};

/** Alerts as the running product has them: the doors of intake, its worker, and the list of what came. */
export function createAlerts(platform: Platform, parts: AlertsParts): Feature {
  const processing = { platform, readBoard: parts.readBoard, incidents: parts.incidents };
  const intake = new Intake(processing, parts.wake);
  return {
    name: "alerts",
    routes: alertRoutes(platform, parts.readBoard),
    rootRoutes: intakeRoutes({ platform, intake, findKey: parts.findKey }),
    workers: [{ name: "intake", step: () => intakeStep(processing) }],
  };
}
