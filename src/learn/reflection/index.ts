export { reflectionApprovals } from "./reflection-approvals.ts";
export { createReflection } from "./reflection-feature.ts";
