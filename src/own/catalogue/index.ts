export type {
  CatalogueState,
  DocumentChanges,
  DocumentContext,
  DocumentKind,
  DocumentReference,
  ManagedBy,
  Saving,
  StoredDocument,
  WrittenDocument,
} from "./document-kind.ts";
