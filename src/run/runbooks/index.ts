export { runbookKind } from "./kinds/runbook-kind.ts";
export { runbooksForPage } from "./runbooks-of-incident.ts";
export { runbooksToFind } from "./runbooks-to-find.ts";
export { createRunbooks } from "./runbooks-feature.ts";
