import type { SearchHit } from "../../shared/use-search.ts";
import { pruned, readAt } from "./draft.ts";
import type { Draft } from "./draft.ts";

/** A kind of thing that a field may name. */
export type NamedKind = Extract<SearchHit["kind"], "service" | "team" | "person" | "domain">;

export type Option = { value: string; label: string; detail?: string };

/** How a field is filled in. */
export type Input =
  | { input: "text"; placeholder?: string; maxLength?: number }
  | { input: "long-text"; placeholder?: string }
  | { input: "amount"; placeholder?: string }
  | { input: "number"; placeholder?: string }
  /** Markdown, with a look at what it becomes. */
  | { input: "markdown" }
  | { input: "alerts"; placeholder: string }
  | { input: "zone" }
  | { input: "choice"; options: readonly Option[]; usual?: string; none?: string }
  /** `refused` are choices that people look for and that are no choices, with the reason. */
  | { input: "cards"; options: readonly Option[]; usual?: string; refused?: readonly Option[] }
  | { input: "flag"; usual: boolean }
  | { input: "texts"; placeholder?: string }
  | { input: "one"; of: NamedKind }
  | { input: "several"; of: NamedKind }
  | { input: "words"; placeholder?: string }
  | { input: "pairs"; keyLabel: string; valueLabel: string; placeholder: [string, string]; add: string }
  | { input: "rows"; columns: readonly Field[]; add: string; empty: string };

/** `when` tells whether the rest of the draft asks for the field; one that is filled in is shown all the same. */
export type Field = {
  path: string;
  label: string;
  hint?: string;
  when?: (draft: Draft) => boolean;
} & Input;

/** A part of a form under its own heading. */
export type Section = { title: string; fields: readonly Field[] };

export const pathsOf = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ fields }) => fields.map(({ path }) => `spec.${path}`));

/** The sections with the fields that a draft asks for. */
export const sectionsFor = (sections: readonly Section[], draft: Draft): Section[] =>
  sections.map(({ title, fields }) => ({
    title,
    fields: fields.filter(
      ({ path, when }) => when === undefined || when(draft) || pruned(readAt(draft, path)) !== undefined,
    ),
  }));
