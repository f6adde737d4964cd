import { checkAlertPolicy } from "./map-alert-policies.ts";
import { isOfKnownVersion, type OpenSloEntity } from "./openslo-entity.ts";
import type { OpenSloWorld } from "./openslo-world.ts";
import { entryOf, isMapping, listOf, mappingOf, textOf } from "./plain-values.ts";

/** What becomes no object is kept whole, and said what it is used for. */
export function reportKept(world: OpenSloWorld): void {
  const uses = usesOf(world);
  for (const entity of world.entities) {
    const twin = world.twinOf(entity);
    if (twin) world.keep(entity, `the same as at ${twin.file}:${twin.line}`);
    else if (!isOfKnownVersion(entity))
      world.gap(
        entity,
        "entity",
        "apiVersion",
        `${entity.version} is not understood, so it is kept as it is; write openslo/v1`,
      );
    else if (entity.kind !== "SLO") reportOne(world, entity, uses);
    if (!twin && isOfKnownVersion(entity) && entity.version !== "openslo/v1")
      world.suppose(`${entity.version} read in the terms of openslo/v1`);
  }
}

function reportOne(world: OpenSloWorld, entity: OpenSloEntity, uses: ReadonlyMap<string, string[]>): void {
  if (entity.copy > 1)
    world.gap(
      entity,
      "duplicate",
      "metadata.name",
      `another ${entity.kind} is called ${entity.name}; a file means its own, and other files the first; give one another name`,
    );
  if (entity.kind === "AlertPolicy") checkAlertPolicy(world, entity);
  if (entity.kind === "Service") return reportService(world, entity);
  const usedBy = uses.get(entity.reference) ?? [];
  world.keep(entity, becameOf(entity, usedBy));
}

/** Services are looked for here and never made, since a service has an owner and estimates that OpenSLO does not know. */
function reportService(world: OpenSloWorld, entity: OpenSloEntity): void {
  const service = world.serviceOf(entity.name, entity);
  if (service !== null) return world.keep(entity, `the service "${service}"`);
  world.gap(
    entity,
    "service",
    "metadata.name",
    `there is no service "${entity.name}" here; add it under that name with the team that owns it, and import again`,
  );
}

function becameOf({ kind }: OpenSloEntity, usedBy: readonly string[]): string {
  const some = usedBy.slice(0, 5).join(", ") + (usedBy.length > 5 ? ` and ${usedBy.length - 5} more` : "");
  const use = usedBy.length === 0 ? "nothing in these files names it" : `named by ${some}`;
  switch (kind) {
    case "SLI":
    case "AlertPolicy":
    case "AlertCondition":
    case "AlertNotificationTarget":
      return use;
    case "DataSource":
      return `${use}; its connection details are left out, since they may hold secrets`;
    default:
      return "there is no such thing in OpenSLO v1";
  }
}

/** Who names what, by reference. */
function usesOf(world: OpenSloWorld): ReadonlyMap<string, string[]> {
  const uses = new Map<string, string[]>();
  const note = (user: OpenSloEntity, kind: string, name: unknown) => {
    const used = typeof name === "string" ? world.find(kind, name, user) : null;
    if (!used) return;
    const users = uses.get(used.reference);
    if (!users) uses.set(used.reference, [user.name]);
    else if (!users.includes(user.name)) users.push(user.name);
  };
  for (const entity of world.entities) noteReferences(entity, (kind, name) => note(entity, kind, name));
  return uses;
}

const kindOfReference: Readonly<Record<string, string>> = {
  indicatorRef: "SLI",
  alertPolicyRef: "AlertPolicy",
  conditionRef: "AlertCondition",
  targetRef: "AlertNotificationTarget",
  metricSourceRef: "DataSource",
};

function noteReferences({ spec }: OpenSloEntity, note: (kind: string, name: string) => void): void {
  const look = (value: unknown, depth: number): void => {
    if (depth > 20) return;
    if (Array.isArray(value)) for (const item of listOf(value)) look(item, depth + 1);
    else if (isMapping(value))
      for (const [field, inner] of Object.entries(mappingOf(value))) {
        const kind = entryOf(kindOfReference, field);
        const name = kind === undefined ? null : textOf(inner);
        if (kind !== undefined && name !== null) note(kind, name);
        else look(inner, depth + 1);
      }
  };
  look(spec, 0);
}
