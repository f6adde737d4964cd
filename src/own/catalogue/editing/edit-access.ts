import { AppError } from "../../../lib/errors.ts";
import type { AccessRules, Actor } from "../../../platform/access.ts";
import type { CommandStep } from "../../../platform/command.ts";
import type { Asked, DocumentKind, Edit, StoredDocument } from "../document-kind.ts";
import { stateWith, type CatalogueView } from "./catalogue-view.ts";

/** An edit as its kind's rules look at it. */
export const editOf = (
  view: CatalogueView,
  kind: DocumentKind,
  name: string,
  stored: StoredDocument<object> | null,
  spec: object | null,
): Edit<object> => ({
  name,
  id: stored?.id ?? null,
  before: stored && !stored.retired ? stored.spec : null,
  spec,
  state: stateWith(view, kind.kind, name, spec),
  idOf: view.idOf,
});

/** Demands every permission that an edit asks for; a refusal says which part of it asked. */
export function requireForEdit(kind: DocumentKind, edit: Edit<object>, step: CommandStep): void {
  for (const { permission, resource, because } of asked(kind, edit))
    try {
      step.require(permission, resource);
    } catch (error) {
      if (!(error instanceof AppError) || because === undefined) throw error;
      throw new AppError("forbidden", `This ${because}. ${error.message}`);
    }
}

function asked(kind: DocumentKind, edit: Edit<object>): Asked[] {
  const needed = kind.needs?.({ before: edit.before, spec: edit.spec });
  return [...kind.inInterface!.asks(edit), ...(needed ? [needed] : [])];
}

/** Whether somebody may edit a document at all, or in words why not; parts of it may ask for more. */
export function mayEdit(
  view: CatalogueView,
  kind: DocumentKind,
  stored: StoredDocument<object>,
  by: { accessRules: AccessRules; actor: Actor },
): { allowed: boolean; reason: string } {
  const unchanged = editOf(view, kind, stored.name, stored, stored.spec);
  for (const { permission, resource } of asked(kind, unchanged)) {
    const verdict = by.accessRules(by.actor, permission, resource ?? {});
    if (!verdict.allowed) return { allowed: false, reason: verdict.reason };
  }
  return { allowed: true, reason: "" };
}
