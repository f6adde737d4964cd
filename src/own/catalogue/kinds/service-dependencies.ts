import { invalidField } from "../../../lib/errors.ts";
import {
  at,
  readAll,
  readChoice,
  readEach,
  readMapping,
  readOptional,
  readText,
} from "../../../lib/field-readers.ts";
import { readSlug } from "../../../lib/slug.ts";
import type { ThirdPartyNeed } from "../service-queries.ts";

/** One service's need of another as a document gives it; empty texts where nothing was said. */
export type DependencySpec = {
  service: string;
  kind: "hard" | "soft";
  softenedBy: string;
  degradation: string;
};

const softeners = ["queue", "cache", "circuit-breaker", "bulkhead", "rate-limit", "fallback"];

/** Reads what a service depends on; refuses itself, and the same service twice. */
export function readDependencies(value: unknown, ownName: string): DependencySpec[] {
  const seen = new Set<string>();
  return readEach(value, "spec.dependsOn", (item, path) => {
    const dependency = readDependency(item, path);
    const servicePath = typeof item === "string" ? path : at(path, "service");
    if (dependency.service === ownName)
      throw invalidField(servicePath, "a service does not depend on itself");
    if (seen.has(dependency.service))
      throw invalidField(servicePath, `"${dependency.service}" is named above already`);
    seen.add(dependency.service);
    return dependency;
  });
}

/** Reads whom outside the organisation a service needs; refuses the same name twice. */
export function readThirdParties(value: unknown): ThirdPartyNeed[] {
  const seen = new Set<string>();
  return readEach(value, "spec.thirdParties", (item, path) => {
    const need = readThirdParty(item, path);
    if (seen.has(need.name)) throw invalidField(path, `"${need.name}" is named above already`);
    seen.add(need.name);
    return need;
  });
}

/** A need, or in short the name of a third party that is needed at all times. */
function readThirdParty(value: unknown, path: string): ThirdPartyNeed {
  if (typeof value === "string")
    return { name: readText(value, path), kind: "hard", softenedBy: "", degradation: "" };
  const raw = readMapping(value, path, ["name", "kind", "softenedBy", "degradation"]);
  return readAll<ThirdPartyNeed>({
    name: () => readText(raw["name"], at(path, "name")),
    ...softening(raw, path),
  });
}

/** A dependency, or in short the name of a service that is needed at all times. */
function readDependency(value: unknown, path: string): DependencySpec {
  if (typeof value === "string")
    return { service: readSlug(value, path), kind: "hard", softenedBy: "", degradation: "" };
  const raw = readMapping(value, path, ["service", "kind", "softenedBy", "degradation"]);
  return readAll<DependencySpec>({
    service: () => readSlug(raw["service"], at(path, "service")),
    ...softening(raw, path),
  });
}

/** Whether a failure carries over, what softens it, and what is left then. */
function softening(raw: Record<string, unknown>, path: string) {
  const softenedBy = () =>
    readOptional(raw["softenedBy"], "", (text) => readChoice(text, at(path, "softenedBy"), softeners));
  return {
    kind: () =>
      readOptional(raw["kind"], raw["softenedBy"] ? ("soft" as const) : ("hard" as const), (text) =>
        readKindOfDependency(text, softenedBy() !== "", at(path, "kind")),
      ),
    softenedBy,
    degradation: () =>
      readOptional(raw["degradation"], "", (text) => readText(text, at(path, "degradation"), 500)),
  };
}

function readKindOfDependency(value: unknown, softened: boolean, path: string): "hard" | "soft" {
  const kind = readChoice(value, path, ["hard", "soft"]);
  if (kind === "hard" && softened)
    throw invalidField(path, "what is softened is soft; write soft, or leave softenedBy out");
  return kind;
}
