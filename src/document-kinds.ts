import { checkPeak, defaultBandsIn } from "./decide/selection/index.ts";
import { ownDocumentKinds, type DocumentKind } from "./own/catalogue/index.ts";
import { escalationPolicyKind, scheduleKind } from "./run/oncall/index.ts";
import { runbookKind } from "./run/runbooks/index.ts";
import { objectiveKind } from "./run/slo/index.ts";

/** Every kind of document of the catalogue as code, in the order in which they are saved. */
export const documentKinds = (): DocumentKind[] => [
  ...ownDocumentKinds({ usualBands: defaultBandsIn, checkPeak }),
  scheduleKind,
  escalationPolicyKind,
  runbookKind,
  objectiveKind,
];
