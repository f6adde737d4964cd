import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import type { AlertedIncidents } from "../incidents/index.ts";
import type { ReadBoard } from "../oncall/index.ts";
import { alertRoutes } from "./alert-routes.ts";
import { ArrivedEntries } from "./arrived-entries.ts";
import { directIntake } from "./direct-intake.ts";
import { Intake } from "./intake.ts";
import { IntakeDoor, type IntakeDoorParts } from "./intake-door.ts";
import { intakeRoutes } from "./intake-routes.ts";
import { intakeStep } from "./intake-worker.ts";
import { KeyMemory } from "./key-memory.ts";

export type AlertsParts = {
  readBoard: ReadBoard;
  incidents: AlertedIncidents;
  findKey: IntakeDoorParts["findKey"];
  /** Wakes this server's intake worker. */
  wake: () => void;
};

/** Alerts as the running product has them: the doors of intake, its worker, and the list of what came. */
export function createAlerts(platform: Platform, parts: AlertsParts): Feature {
  const { readBoard, incidents } = parts;
  const processing = { platform, readBoard, incidents, memory: new KeyMemory() };
  const arrived = new ArrivedEntries();
  const intake = new Intake(processing, arrived, parts.wake);
  const door = new IntakeDoor({ platform, intake, findKey: parts.findKey });
  return {
    name: "alerts",
    routes: alertRoutes(platform, parts.readBoard),
    rootRoutes: intakeRoutes(door),
    direct: directIntake(door),
    workers: [{ name: "intake", step: () => intakeStep(processing, arrived) }],
  };
}
