import type { SourceEntity } from "../../../own/catalogue/index.ts";
import type { OpenSloEntity } from "./openslo-entity.ts";
import type { OpenSloWorld } from "./openslo-world.ts";
import { clipped, given, isMapping, listOf, mappingOf, textOf, type Mapping } from "./plain-values.ts";

/** Something inline, or found by its name; `missing` is the name of what was not found. */
type Found = { name: string; metadata: Mapping; spec: Mapping; file: string } | { missing: string };

/** Tells what is missing where. */
type Tell = (path: string, message: string) => void;

/** The alert policies of an SLO as a document writes them; what they name and nobody has stays as a name, and is told. */
export function mapAlertPolicies(world: OpenSloWorld, slo: OpenSloEntity): Record<string, unknown>[] {
  return listOf(slo.spec["alertPolicies"]).flatMap((item, i) => {
    const path = `spec.alertPolicies[${i}]`;
    const found = lookUp(world, slo.file, "AlertPolicy", "alertPolicyRef", item);
    if (found === null) return [];
    if ("missing" in found) {
      tellMissing(world, slo, "AlertPolicy", found.missing, path);
      return [{ name: found.missing }];
    }
    // What a policy of its own file lacks is told there.
    const inline = isMapping(item) && item["spec"] !== undefined;
    const tell: Tell = inline
      ? (inner, message) => world.gap(slo, "reference", `${path}.${inner}`, message)
      : () => {};
    return [mapPolicy(world, found, tell)];
  });
}

/** Tells what an alert policy of its own names and nobody has. */
export function checkAlertPolicy(world: OpenSloWorld, policy: OpenSloEntity): void {
  mapPolicy(world, policy, (path, message) => world.gap(policy, "reference", path, message));
}

function mapPolicy(
  world: OpenSloWorld,
  { name, metadata, spec, file }: Exclude<Found, { missing: string }>,
  tell: Tell,
): Record<string, unknown> {
  const all = (field: string, kind: string, ref: string, map: (found: Found) => Record<string, unknown>) =>
    listOf(spec[field]).flatMap((item, i) => {
      const found = lookUp(world, file, kind, ref, item);
      if (found === null) return [];
      if ("missing" in found) tell(`spec.${field}[${i}]`, missingWords(kind, found.missing));
      return [map(found)];
    });
  return given({
    name: clipped(name, 200),
    displayName: clipped(textOf(metadata["displayName"]) ?? "", 200),
    description: clipped(textOf(spec["description"]) ?? "", 5_000),
    alertWhen: [
      ...(spec["alertWhenBreaching"] === true ? ["breaching"] : []),
      ...(spec["alertWhenResolved"] === true ? ["resolved"] : []),
      ...(spec["alertWhenNoData"] === true ? ["no-data"] : []),
    ],
    conditions: all("conditions", "AlertCondition", "conditionRef", mapCondition),
    notificationTargets: all("notificationTargets", "AlertNotificationTarget", "targetRef", mapTarget),
  });
}

function mapCondition(found: Found): Record<string, unknown> {
  if ("missing" in found) return { name: clipped(found.missing, 200) };
  const { name, spec } = found;
  const condition = mappingOf(spec["condition"]);
  const threshold = condition["threshold"];
  const isBurnRate = /^burn-?rate$/i.test(textOf(condition["kind"]) ?? "") && isDecimal(threshold);
  return given({
    name: clipped(name, 200),
    description: clipped(textOf(spec["description"]) ?? "", 5_000),
    severity: clipped(textOf(spec["severity"]) ?? "", 200),
    burnRate: isBurnRate
      ? given({
          op: textOf(condition["op"])?.slice(0, 10),
          threshold,
          lookbackWindow: textOf(condition["lookbackWindow"])?.slice(0, 20),
          alertAfter: textOf(condition["alertAfter"])?.slice(0, 20),
        })
      : null,
  });
}

const isDecimal = (value: unknown): boolean =>
  (typeof value === "number" || typeof value === "string") && /^-?\d{1,15}(\.\d{1,15})?$/.test(String(value));

function mapTarget(found: Found): Record<string, unknown> {
  if ("missing" in found) return { name: clipped(found.missing, 200) };
  return given({
    name: clipped(found.name, 200),
    target: clipped(textOf(found.spec["target"]) ?? "", 200),
    description: clipped(textOf(found.spec["description"]) ?? "", 5_000),
  });
}

/** An item as it stands in a list: inline, or the name of one; null where it is neither. */
function lookUp(world: OpenSloWorld, file: string, kind: string, ref: string, item: unknown): Found | null {
  const inline = mappingOf(item);
  const referred = textOf(item) ?? textOf(inline[ref]);
  if (referred !== null) return world.find(kind, referred, { file }) ?? { missing: clipped(referred, 200) };
  if (!isMapping(inline["spec"])) return null;
  const metadata = mappingOf(inline["metadata"]);
  return { name: textOf(metadata["name"]) ?? "unnamed", metadata, spec: inline["spec"], file };
}

function tellMissing(
  world: OpenSloWorld,
  entity: SourceEntity,
  kind: string,
  name: string,
  path: string,
): void {
  world.gap(entity, "reference", path, missingWords(kind, name));
}

const missingWords = (kind: string, name: string): string =>
  `there is no ${kind} "${name}" in these files or earlier ones, so only its name is kept; import it too`;
