import type { FieldChange } from "./field-changes.ts";

/** A document by kind and name. */
export type DocumentName = { kind: string; name: string };

/** What an apply does, document by document and field by field (spec: catalogue, As code). */
export type Plan = {
  added: (DocumentName & { fields: FieldChange[] })[];
  changed: (DocumentName & { fields: FieldChange[] })[];
  removed: DocumentName[];
  /** Unchanged, but from now on managed by code instead of in the interface. */
  adopted: DocumentName[];
  unchanged: number;
  /** Managed by code, but in none of the files; removed only when pruning. */
  notInFiles: DocumentName[];
};

/** Whether an apply would leave everything as it is. */
export const isEmptyPlan = ({ added, changed, removed, adopted }: Plan): boolean =>
  added.length + changed.length + removed.length + adopted.length === 0;
