import { invalidField } from "../../../lib/errors.ts";
import { at, readAll, readEach, readMapping, readOptional, readText } from "../../../lib/field-readers.ts";
import {
  readDisplayName,
  readName,
  readPerson,
  type DocumentContext,
  type DocumentKind,
} from "../../../own/catalogue/index.ts";
import { checkEscalationPolicy, type EscalationTarget } from "../model/escalation-policy.ts";
import { loadPolicyDocuments, removePolicies, savePolicies } from "../policy-store.ts";

/** A policy as its document describes it; people, schedules and teams by name. */
export type PolicySpec = {
  displayName: string;
  for: { team: string } | { service: string };
  repeat: number;
  steps: { notify: EscalationTarget[]; afterSeconds: number }[];
};

const words = ["domain-experts", "incident-manager", "budget-holder"] as const;

/** Escalation policies as documents: who is asked in which order, where the default does not serve. */
export const escalationPolicyKind: DocumentKind<PolicySpec> = {
  kind: "EscalationPolicy",
  folder: "escalation-policies",
  read: readPolicy,
  write: ({ spec }) => ({
    displayName: spec.displayName,
    for: spec.for,
    repeat: spec.repeat,
    steps: spec.steps.map(({ notify, afterSeconds }) => ({
      notify: notify.map(writeTarget),
      after: `${afterSeconds}s`,
    })),
  }),
  defaults: (name) => ({ displayName: name, repeat: 1 }),
  references: (spec) => [
    "team" in spec.for
      ? { kind: "Team", name: spec.for.team, path: "spec.for.team" }
      : { kind: "Service", name: spec.for.service, path: "spec.for.service" },
    ...spec.steps.flatMap(({ notify }, step) =>
      notify.flatMap((target, index) => referenceOf(target, `spec.steps[${step}].notify[${index}]`)),
    ),
  ],
  load: loadPolicyDocuments,
  async save(tx, { written, retired }, { now, idOf }) {
    const rows = written.map(({ id, name, spec }) => ({
      id,
      slug: name,
      name: spec.displayName,
      teamId: "team" in spec.for ? idOf("Team", spec.for.team) : null,
      serviceId: "service" in spec.for ? idOf("Service", spec.for.service) : null,
      policy: {
        slug: name,
        repeat: spec.repeat,
        steps: spec.steps.map(({ notify, afterSeconds }) => ({
          delaySeconds: afterSeconds,
          targets: notify.map((target) =>
            target.kind === "person" ? { ...target, personId: idOf("Person", target.personId) } : target,
          ),
        })),
      },
    }));
    await savePolicies(tx, rows, "code", now);
    await removePolicies(
      tx,
      retired.map(({ id }) => id),
    );
  },
};

function readPolicy({ name, spec }: { name: string; spec: unknown }, context: DocumentContext): PolicySpec {
  const raw = readMapping(spec, "spec", ["displayName", "for", "repeat", "steps"]);
  const policy = readAll<PolicySpec>({
    displayName: () => readDisplayName(raw["displayName"], name),
    for: () => readOwner(raw["for"]),
    repeat: () => readOptional(raw["repeat"], 1, (repeat) => readCount(repeat, "spec.repeat")),
    steps: () => readEach(raw["steps"], "spec.steps", (item, path) => readStep(item, path, context)),
  });
  checkEscalationPolicy({
    slug: name,
    repeat: policy.repeat,
    steps: policy.steps.map(({ notify, afterSeconds }) => ({ targets: notify, delaySeconds: afterSeconds })),
  });
  return policy;
}

function readOwner(value: unknown): PolicySpec["for"] {
  const raw = readMapping(value, "spec.for", ["team", "service"]);
  const team = readName(raw["team"], "spec.for.team");
  const service = readName(raw["service"], "spec.for.service");
  if (team !== null && service === null) return { team };
  if (service !== null && team === null) return { service };
  throw invalidField("spec.for", "name what it is for: {team: …} or {service: …}");
}

function readStep(value: unknown, path: string, context: DocumentContext): PolicySpec["steps"][number] {
  const raw = readMapping(value, path, ["notify", "after"]);
  return readAll<PolicySpec["steps"][number]>({
    notify: () =>
      readEach(raw["notify"], at(path, "notify"), (item, itemPath) => readTarget(item, itemPath, context)),
    afterSeconds: () => readOptional(raw["after"], 0, (after) => readDelay(after, at(path, "after"))),
  });
}

/** `{schedule: home, layer: primary}`, `{person: ada}`, `{team: bedroom}`, or one of three words. */
function readTarget(value: unknown, path: string, context: DocumentContext): EscalationTarget {
  const word = words.find((known) => known === value);
  if (word !== undefined) return { kind: word };
  if (typeof value === "string")
    throw invalidField(path, `write ${words.join(", ")}, or {schedule: …}, {person: …} or {team: …}`);
  const raw = readMapping(value, path, ["schedule", "layer", "person", "team"]);
  if (raw["person"] !== undefined)
    return { kind: "person", personId: readPerson(raw["person"], at(path, "person"), context) };
  if (raw["team"] !== undefined) return { kind: "whole-team", team: readName(raw["team"], at(path, "team")) };
  return {
    kind: "schedule",
    schedule: readName(raw["schedule"], at(path, "schedule")),
    layer: readOptional(raw["layer"], null, (layer) => readText(layer, at(path, "layer"), 60)),
  };
}

function writeTarget(target: EscalationTarget): unknown {
  switch (target.kind) {
    case "person":
      return { person: target.personId };
    case "whole-team":
      return { team: target.team };
    case "schedule":
      return { schedule: target.schedule, ...(target.layer === null ? {} : { layer: target.layer }) };
    default:
      return target.kind;
  }
}

function referenceOf(target: EscalationTarget, path: string) {
  if (target.kind === "person") return [{ kind: "Person", name: target.personId, path: at(path, "person") }];
  if (target.kind === "whole-team" && target.team !== null)
    return [{ kind: "Team", name: target.team, path: at(path, "team") }];
  if (target.kind === "schedule" && target.schedule !== null)
    return [{ kind: "Schedule", name: target.schedule, path: at(path, "schedule") }];
  return [];
}

const unitSeconds: Record<string, number> = { s: 1, m: 60, h: 3600 };

function readDelay(value: unknown, path: string): number {
  const match = /^(\d{1,5})(s|m|h)$/.exec(typeof value === "string" ? value.trim() : "");
  if (!match) throw invalidField(path, "write seconds, minutes or hours: 90s, 5m or 1h");
  return Number(match[1]) * unitSeconds[match[2]!]!;
}

function readCount(value: unknown, path: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidField(path, "write a whole number");
  return value;
}
