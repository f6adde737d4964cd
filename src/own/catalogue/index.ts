export type {
  Asked,
  CatalogueState,
  DocumentChanges,
  DocumentContext,
  DocumentKind,
  DocumentReference,
  Edit,
  InterfaceRules,
  Saving,
  StoredDocument,
  WrittenDocument,
} from "./document-kind.ts";
export { beginPeaks, changePeak, endPeaks, saveEstimates, type EstimateRow } from "./estimate-store.ts";
export {
  estimateBases,
  findService,
  findServiceFacts,
  loadDependencies,
  loadEstimateHistory,
  loadServiceFacts,
} from "./service-queries.ts";
export type {
  DependencyRecord,
  EstimateBasis,
  EstimateRecord,
  Lifecycle,
  OwnerTeam,
  PeakRecord,
  ServiceFacts,
  ServiceKind,
  ServiceLink,
  ServiceRef,
  ThirdPartyNeed,
} from "./service-queries.ts";
export { applyDocuments, type ApplyOptions } from "./apply-documents.ts";
export { createCatalogue } from "./catalogue-feature.ts";
export { exportDocuments } from "./export-documents.ts";
export type { CatalogueFile, YamlDocument } from "./files/parse-files.ts";
export { backstageImporter } from "./importers/backstage/backstage-importer.ts";
export type {
  Draft,
  GapCode,
  Importer,
  ImportGap,
  KnownObjects,
  Mapped,
  ReadEntities,
  SourceEntity,
} from "./importers/importer.ts";
export { positionOf } from "./files/source-position.ts";
export { takeTurns } from "./files/take-turns.ts";
export { ownDocumentKinds, type DecideRules } from "./kinds/own-document-kinds.ts";
export type { Plan } from "./model/plan.ts";
export { holdsTerms, searchTerms, type SearchSubject } from "./search.ts";
export {
  readDescription,
  readDisplayName,
  readName,
  readPeople,
  readPerson,
  readTexts,
  sortedBy,
} from "./kinds/document-fields.ts";
