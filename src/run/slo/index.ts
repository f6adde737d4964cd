export { objectiveKind } from "./kinds/objective-kind.ts";
export { objectivesToFind } from "./objectives-to-find.ts";
export { openSloImporter } from "./openslo/openslo-importer.ts";
export { createSlo } from "./slo-feature.ts";
