import type { FieldError } from "../../../lib/errors.ts";
import type { Asked, Edit, InterfaceRules } from "../document-kind.ts";
import { sameValue } from "../model/field-changes.ts";
import { sortedBy } from "./document-fields.ts";
import { sameEstimate, type ServiceSpec } from "./service-document.ts";

/** The owning team edits its service; its estimates are the product manager's, its owner and its level are decided elsewhere. */
export const serviceEditing: InterfaceRules<ServiceSpec> = { asks, refuses };

function asks({ id, before, spec, idOf }: Edit<ServiceSpec>): Asked[] {
  // A service that nobody owns is taken by the team that shall own it.
  const owner = before?.owner ?? spec?.owner ?? null;
  const resource = {
    ownerTeamId: owner && idOf("Team", owner),
    serviceId: id,
    serviceKind: (before ?? spec)!.kind,
  };
  return [
    { permission: "service.edit", resource },
    ...(spec === null || saysTheSame(before, spec)
      ? []
      : [{ permission: "service.estimate", resource, because: "changes estimates or peaks" }]),
  ];
}

const saysTheSame = (before: ServiceSpec | null, after: ServiceSpec): boolean =>
  sameEstimate(before?.estimate ?? null, after.estimate) &&
  sameValue(byName(before?.peaks ?? []), byName(after.peaks));

const byName = (peaks: ServiceSpec["peaks"]) => sortedBy(peaks, ({ name }) => name);

function refuses({ before, spec }: Edit<ServiceSpec>): FieldError[] {
  if (spec === null) return [];
  const errors: FieldError[] = [];
  if (before !== null && before.owner !== null && before.owner !== spec.owner)
    errors.push({
      path: "spec.owner",
      message: `"${before.owner}" owns this service; propose a transfer, which both teams approve`,
    });
  const chosen = spec.chosenOnCallLevel;
  if (chosen !== null && !sameValue(chosen, before?.chosenOnCallLevel ?? null))
    errors.push({
      path: "spec.onCallLevel",
      message: "a level other than the derived is decided; propose a decision on the service",
    });
  return errors;
}
