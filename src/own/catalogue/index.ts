export type {
  CatalogueState,
  DocumentChanges,
  DocumentContext,
  DocumentKind,
  DocumentReference,
  Saving,
  StoredDocument,
  WrittenDocument,
} from "./document-kind.ts";
export {
  findService,
  findServiceFacts,
  loadDependencies,
  loadEstimateHistory,
  loadServiceFacts,
} from "./service-queries.ts";
export type {
  DependencyRecord,
  EstimateRecord,
  Lifecycle,
  OwnerTeam,
  PeakRecord,
  ServiceFacts,
  ServiceKind,
  ServiceLink,
  ServiceRef,
} from "./service-queries.ts";
