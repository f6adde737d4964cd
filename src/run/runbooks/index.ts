export { runbookKind } from "./kinds/runbook-kind.ts";
export { createRunbooks } from "./runbooks-feature.ts";
