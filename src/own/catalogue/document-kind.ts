import type { FieldError } from "../../lib/errors.ts";
import type { Resource } from "../../platform/access.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { ManagedBy } from "../organisation/index.ts";

/** What a document may ask of the set that it is read with. */
export type DocumentContext = {
  /** ISO 4217 currency of all amounts; null while there is no organisation. */
  currency: string | null;
  /** The name behind another word for it: `nameOf("Person", "ada@example.com")` is "ada". Unknown words come back as they are. */
  nameOf: (kind: string, word: string) => string;
};

/** A field that names another document; whoever is not there is refused at the field's line and column. */
export type DocumentReference = { kind: string; name: string; path: string };

/** Every document of every kind as it will stand once applied: those of the files and those that are not in the files. */
export type CatalogueState = { all<Spec extends object>(kind: string): ReadonlyMap<string, Spec> };

/** An object as it stands now. A retired one is out of use; a document of its name brings it back under its old id. */
export type StoredDocument<Spec extends object> = {
  id: string;
  name: string;
  managedBy: ManagedBy;
  retired: boolean;
  spec: Spec;
};

/** A document to be saved; `before` is null where the object is new or comes back. */
export type WrittenDocument<Spec extends object> = {
  id: string;
  name: string;
  before: Spec | null;
  spec: Spec;
};

/** What an apply asks of one kind: all of it, with a few statements whatever the number of documents. */
export type DocumentChanges<Spec extends object> = {
  /** Insert or update by id, managed as the saving says. */
  written: readonly WrittenDocument<Spec>[];
  /** No longer in the files: keep the row, take it out of use. */
  retired: readonly { id: string; name: string; spec: Spec }[];
};

/** What saving may ask: the instant, who applies and why, what manages the objects from now on, and the ids of whatever the documents name. */
export type Saving = {
  now: Date;
  managedBy: ManagedBy;
  actorName: string;
  reason: string;
  idOf: (kind: string, name: string) => string;
};

/** A change that somebody makes in the interface: `before` is null where the object is new, `spec` where it goes. */
export type Edit<Spec extends object> = {
  name: string;
  /** Null where the object is new. */
  id: string | null;
  before: Spec | null;
  spec: Spec | null;
  state: CatalogueState;
  /** The id of what a document names; null where there is no such thing. */
  idOf: (kind: string, name: string) => string | null;
};

/** A permission that an edit asks for; `because` says in words which part of it does, where it is a part only. */
export type Asked = { permission: string; resource?: Resource; because?: string };

/** What holds besides, where people edit a kind in the interface. */
export type InterfaceRules<Spec extends object> = {
  /** Who may; at least one permission. */
  asks(edit: Edit<Spec>): readonly Asked[];
  /** What is not changed by an edit but by an act of its own. */
  refuses?(edit: Edit<Spec>): readonly FieldError[];
};

/**
 * One kind of document of the catalogue as code ("Team", "Schedule"), registered by the feature that owns it. `Spec` is a
 * document in the feature's own terms, complete with defaults; two documents are the same where `write` answers the same.
 */
export type DocumentKind<Spec extends object = object> = {
  /** As files write it: "EscalationPolicy". */
  kind: string;
  /** The folder of exported files: "escalation-policies". */
  folder: string;
  /** True where its files are Markdown: the spec in the front matter, besides its field `body`, which stands below. */
  inMarkdown?: boolean;
  /** True where no document names one of these: an edit then looks at no other than its own. */
  isNamedByNone?: boolean;
  /** Reads a document's `spec`; refuses with `invalidFields`, every path beginning with "spec" ("spec.layers[0].start"). */
  read(document: { name: string; spec: unknown }, context: DocumentContext): Spec;
  /** The spec as a file writes it: plain values with every field, amounts in major units. */
  write(document: { name: string; spec: Spec }, context: DocumentContext): Record<string, unknown>;
  /** Fields of `write` that an export leaves out where they have this value; null and empty lists it always leaves out. */
  defaults?(name: string): Record<string, unknown>;
  /** Words besides the name by which other documents may name this one, each one document's alone; from a spec that may not be read yet. */
  aliases?(spec: unknown): readonly { word: string; path: string }[];
  /** Every field that names another document. */
  references(spec: Spec): readonly DocumentReference[];
  /** Rules that need more than the document itself, once all references are right. */
  check?(
    document: { name: string; before: Spec | null; spec: Spec },
    state: CatalogueState,
  ): readonly FieldError[] | Promise<readonly FieldError[]>;
  /** A permission besides catalogue.write that a change asks for, and in words why; `spec` is null where the document goes. */
  needs?(change: { before: Spec | null; spec: Spec | null }): { permission: string; because: string } | null;
  /** Where it can be edited in the interface too; files alone edit it where this is missing. */
  inInterface?: InterfaceRules<Spec>;
  /** True where there is only one, whatever its name (the organisation); pruning never takes it out of use. */
  single?: boolean;
  /** True where a document has ended by its own word (a decommissioned service): pruning leaves it, other documents may not name it. */
  hasEnded?(spec: Spec): boolean;
  /**
   * All objects of the kind, retired ones too, as they stand at an instant. Where names are given no more than those are
   * asked for; a kind of which there are thousands then leaves the others out.
   */
  load(db: Db, at: Date, names?: readonly string[]): Promise<StoredDocument<Spec>[]>;
  /** Kinds are saved in the order of their registration, so whatever a document names has been saved before it. */
  save(tx: Tx, changes: DocumentChanges<Spec>, saving: Saving): Promise<void>;
};
