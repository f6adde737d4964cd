import { firstHeading } from "../../../../src/run/runbooks/model/first-heading.ts";
import type { EditedKind } from "./kind-fields.ts";

/** A kind as addresses and sentences name it, and where its page is. */
export type EditKind = {
  kind: EditedKind;
  word: string;
  pageOf: (name: string) => string;
  /** The field that people call it by, where that is not `displayName`. */
  nameField?: string;
};

export const editKinds: readonly EditKind[] = [
  { kind: "Service", word: "service", pageOf: (name) => `/services/${name}` },
  { kind: "Team", word: "team", pageOf: (name) => `/teams/${name}` },
  { kind: "Domain", word: "domain", pageOf: (name) => `/domains/${name}` },
  { kind: "Person", word: "person", pageOf: (name) => `/people/${name}` },
  { kind: "Runbook", word: "runbook", pageOf: (name) => `/runbooks/${name}`, nameField: "title" },
  { kind: "Objective", word: "objective", pageOf: (name) => `/objectives/${name}` },
];

/** What people call something by: its display name, title or first heading; nothing where it has none. */
export const shownNameOf = (
  { nameField = "displayName" }: EditKind,
  spec: Readonly<Record<string, unknown>>,
): string => {
  const name = spec[nameField] ?? (typeof spec["body"] === "string" ? firstHeading(spec["body"]) : null);
  return typeof name === "string" ? name : "";
};

export const editKindOf = (word: string): EditKind | undefined => editKinds.find((one) => one.word === word);
