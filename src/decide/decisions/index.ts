export { createDecisions } from "./decision-routes.ts";
export { decisionApprovals } from "./decision-approvals.ts";
