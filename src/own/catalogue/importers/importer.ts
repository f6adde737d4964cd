import type { YamlDocument } from "../files/parse-files.ts";

/** Where something stood in what was imported, and by what name the source refers to it ("component:default/bedroom"). */
export type Origin = { reference: string; file: string; line: number };

/** One thing of a source, whole as its file has it. */
export type SourceEntity = Origin & {
  entity: Readonly<Record<string, unknown>>;
  /** Where a field of it stands ("spec.owner"), as near as is known. */
  lineOf(path: string): number;
};

export type GapCode =
  | "unreadable"
  | "entity"
  | "duplicate"
  | "name"
  | "owner"
  | "lifecycle"
  | "member"
  | "email"
  | "reference"
  | "domain"
  | "text"
  | "service"
  | "target"
  | "window"
  | "refused";

/** Something that the source leaves open or gets wrong, and how to mend it. */
export type ImportGap = Origin & {
  code: GapCode;
  message: string;
  /** The line of the field itself, where it is not known yet: finding it takes a moment. */
  exactLine?: () => number;
};

/** An object that an import asks for, in the words of its document's file. */
export type Draft = {
  kind: string;
  name: string;
  origin: SourceEntity;
  /** The fields that the source speaks for; null takes a value back. */
  spec: Readonly<Record<string, unknown>>;
  /** What a new object needs and the source does not say. */
  initial: Readonly<Record<string, unknown>>;
  /** Of a service without an owner: whom the source names. */
  wantedOwner?: string;
};

/** What is in Runwright already, as far as a source may name it. */
export type KnownObjects = {
  /** The name of the object that this reference became in an earlier import. */
  nameBefore(kind: string, reference: string): string | null;
  /** Whether an object is there and in use. */
  has(kind: string, name: string): boolean;
  /** Whether an object was there and has been taken out of use. */
  isGone(kind: string, name: string): boolean;
  personWithEmail(email: string): string | null;
};

/** What a source's things become. */
export type Mapped = {
  drafts: Draft[];
  gaps: ImportGap[];
  /** Kept whole, since Runwright has no such object; with what was made of them, if anything. */
  kept: (Origin & { message: string })[];
  /** What the source does not say and was therefore supposed. */
  assumed: string[];
};

/** The things of some files in their order, and what in them is none. */
export type ReadEntities = { entities: SourceEntity[]; gaps: ImportGap[] };

/** One kind of catalogue that can be imported; each has a folder of its own. */
export type Importer = {
  /** In commands and addresses: "backstage". */
  source: string;
  title: string;
  /** The kinds of objects that it makes, and those that these name. */
  kinds: readonly string[];
  /** The things in documents, liberally: what is none is a gap. */
  read(documents: readonly YamlDocument[]): ReadEntities | Promise<ReadEntities>;
  map(entities: readonly SourceEntity[], known: KnownObjects): Mapped;
};
