import { AppError, invalidField, invalidFields, type FieldError } from "../../../lib/errors.ts";
import { at, readAll, readEach, readMapping, readOptional } from "../../../lib/field-readers.ts";
import {
  readDisplayName,
  readName,
  type CatalogueState,
  type DocumentContext,
  type DocumentKind,
} from "../../../own/catalogue/index.ts";
import { checkEscalationPolicy, type EscalationTarget } from "../model/escalation-policy.ts";
import { loadPolicyDocuments, removePolicies, savePolicies } from "../policy-store.ts";
import { readTarget, targetReferences, writeTarget } from "./escalation-target.ts";
import type { ScheduleSpec } from "./schedule-document.ts";

/** A policy as its document describes it; people, schedules and teams by name. */
export type PolicySpec = {
  displayName: string;
  for: { team: string } | { service: string };
  repeat: number;
  steps: { notify: EscalationTarget[]; afterSeconds: number }[];
};

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
      after: writeDelay(afterSeconds),
    })),
  }),
  defaults: (name) => ({ displayName: name, repeat: 1 }),
  references: (spec) => [
    "team" in spec.for
      ? { kind: "Team", name: spec.for.team, path: "spec.for.team" }
      : { kind: "Service", name: spec.for.service, path: "spec.for.service" },
    ...spec.steps.flatMap(({ notify }, step) =>
      notify.flatMap((target, index) => targetReferences(target, `spec.steps[${step}].notify[${index}]`)),
    ),
  ],
  check: ({ name, spec }, state) => [...otherPolicy(name, spec, state), ...unknownLayers(spec, state)],
  load: loadPolicyDocuments,
  async save(tx, { written, retired }, { now, managedBy, idOf }) {
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
    await savePolicies(tx, rows, managedBy, now);
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
  inTermsOfTheFile(() =>
    checkEscalationPolicy({
      slug: name,
      repeat: policy.repeat,
      steps: policy.steps.map(({ notify, afterSeconds }) => ({
        targets: notify,
        delaySeconds: afterSeconds,
      })),
    }),
  );
  return policy;
}

/** The model names its own fields; a file calls some of them otherwise. */
function inTermsOfTheFile(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof AppError) || error.errors.length === 0) throw error;
    throw invalidFields(
      error.errors.map(({ path, message }) => ({
        path: `spec.${path.replace(/targets$/, "notify").replace(/delay$/, "after")}`,
        message,
      })),
    );
  }
}

const ownerOf = ({ for: owner }: PolicySpec): string =>
  "team" in owner ? `team "${owner.team}"` : `service "${owner.service}"`;

function otherPolicy(name: string, spec: PolicySpec, state: CatalogueState): FieldError[] {
  const owner = ownerOf(spec);
  for (const [other, policy] of state.all<PolicySpec>("EscalationPolicy"))
    if (other !== name && ownerOf(policy) === owner)
      return [{ path: "spec.for", message: `${owner} has the policy "${other}" already; keep one of them` }];
  return [];
}

const unknownLayers = ({ steps }: PolicySpec, state: CatalogueState): FieldError[] =>
  steps.flatMap(({ notify }, step) =>
    notify.flatMap((target, index) => {
      if (target.kind !== "schedule" || target.schedule === null || target.layer === null) return [];
      const layers = state.all<ScheduleSpec>("Schedule").get(target.schedule)?.layers ?? [];
      if (layers.some(({ name }) => name === target.layer)) return [];
      const known = layers.map(({ name }) => name).join(", ");
      return [
        {
          path: `spec.steps[${step}].notify[${index}].layer`,
          message: `schedule "${target.schedule}" has no layer "${target.layer}"; it has ${known}`,
        },
      ];
    }),
  );

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

const unitSeconds: Record<string, number> = { s: 1, m: 60, h: 3600 };

function readDelay(value: unknown, path: string): number {
  const match = /^(\d{1,5})(s|m|h)$/.exec(typeof value === "string" ? value.trim() : "");
  if (!match) throw invalidField(path, "write seconds, minutes or hours: 90s, 5m or 1h");
  return Number(match[1]) * unitSeconds[match[2]!]!;
}

const writeDelay = (seconds: number): string =>
  seconds > 0 && seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;

function readCount(value: unknown, path: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidField(path, "write a whole number");
  return value;
}
