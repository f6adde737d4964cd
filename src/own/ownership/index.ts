import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { approvalRoutes, transferApprovals } from "./approval-routes.ts";
import type { ApprovalSource } from "./approval.ts";
import { catalogueGaps } from "./gap-detectors.ts";
import { gapRoutes } from "./gap-routes.ts";
import type { GapDetector } from "./gap.ts";
import { matrixRoutes } from "./matrix-routes.ts";
import { transferRoutes } from "./transfer-routes.ts";
import { transferTimers } from "./transfer-timers.ts";

export type { Approval, ApprovalSource } from "./approval.ts";
export { foundGaps, type Gap, type GapDetector } from "./gap.ts";

/** What other wings add to ownership: gaps that they see, and what waits for somebody there. */
export type OwnershipParts = { gaps: readonly GapDetector[]; approvals: readonly ApprovalSource[] };

/** Who owns what, and what that means: the ownership matrix, services that change hands, gaps, and who has to approve. */
export const createOwnership = (platform: Platform, parts: OwnershipParts): Feature => ({
  name: "ownership",
  routes: async (app) => {
    await app.register(matrixRoutes(platform));
    await app.register(transferRoutes(platform));
    await app.register(gapRoutes(platform, [...catalogueGaps, ...parts.gaps]));
    await app.register(approvalRoutes(platform, [transferApprovals, ...parts.approvals]));
  },
  timers: transferTimers,
});
