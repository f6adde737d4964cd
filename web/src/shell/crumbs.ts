import type { Crumb } from "./top-bar.tsx";

// The beginnings of address lines that several pages share.

/** Above the pages of the catalogue. */
export const portalCrumbs: Crumb[] = [{ label: "Own" }, { label: "Portal", to: "/portal" }];

/** Above an incident. */
export const incidentsCrumbs: Crumb[] = [{ label: "Run" }, { label: "Incidents", to: "/incidents" }];

/** Above a runbook and its editing. */
export const runbooksCrumbs: Crumb[] = [{ label: "Run" }, { label: "Runbooks", to: "/runbooks" }];

/** Above an objective and its editing. */
export const objectivesCrumbs: Crumb[] = [{ label: "Run" }, { label: "Objectives", to: "/objectives" }];
