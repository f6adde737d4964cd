import { invalidField } from "../../../lib/errors.ts";
import { at, readMapping, readOptional, readText } from "../../../lib/field-readers.ts";
import {
  readName,
  readPerson,
  type DocumentContext,
  type DocumentReference,
} from "../../../own/catalogue/index.ts";
import type { EscalationTarget } from "../model/escalation-policy.ts";

/** Whom a word names at the instant of the page. */
const words: Readonly<Record<string, EscalationTarget>> = {
  "on-call": { kind: "schedule", schedule: null, layer: null },
  "whole-team": { kind: "whole-team", team: null },
  "domain-experts": { kind: "domain-experts" },
  "incident-manager": { kind: "incident-manager" },
  "budget-holder": { kind: "budget-holder" },
};

const mappings = "{schedule: …, layer: …}, {person: …} or {team: …}";

/** Reads whom a step pages: a word, or `{schedule: home, layer: primary}`, `{layer: secondary}`, `{person: ada}`, `{team: bedroom}`. */
export function readTarget(value: unknown, path: string, context: DocumentContext): EscalationTarget {
  if (typeof value === "string") {
    if (Object.hasOwn(words, value)) return words[value]!;
    throw invalidField(path, `write ${Object.keys(words).join(", ")}, or ${mappings}`);
  }
  const raw = readMapping(value, path, ["schedule", "layer", "person", "team"]);
  const given = ["schedule", "person", "team"].filter((field) => isGiven(raw[field]));
  if (given.length > 1 || (given.length === 0 && !isGiven(raw["layer"])))
    throw invalidField(path, `name one: ${mappings}`);
  if (isGiven(raw["layer"]) && given.length === 1 && given[0] !== "schedule")
    throw invalidField(at(path, "layer"), "only a schedule has layers");
  if (given[0] === "person")
    return { kind: "person", personId: readPerson(raw["person"], at(path, "person"), context) };
  if (given[0] === "team") return { kind: "whole-team", team: readName(raw["team"], at(path, "team")) };
  return {
    kind: "schedule",
    schedule: readName(raw["schedule"], at(path, "schedule")),
    layer: readOptional(raw["layer"], null, (layer) => readText(layer, at(path, "layer"), 60)),
  };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** A target as a file writes it. */
export function writeTarget(target: EscalationTarget): unknown {
  switch (target.kind) {
    case "person":
      return { person: target.personId };
    case "whole-team":
      return target.team === null ? "whole-team" : { team: target.team };
    case "schedule":
      return target.schedule === null && target.layer === null
        ? "on-call"
        : {
            ...(target.schedule === null ? {} : { schedule: target.schedule }),
            ...(target.layer === null ? {} : { layer: target.layer }),
          };
    default:
      return target.kind;
  }
}

/** The documents that a target names. */
export function targetReferences(target: EscalationTarget, path: string): DocumentReference[] {
  if (target.kind === "person") return [{ kind: "Person", name: target.personId, path: at(path, "person") }];
  if (target.kind === "whole-team" && target.team !== null)
    return [{ kind: "Team", name: target.team, path: at(path, "team") }];
  if (target.kind === "schedule" && target.schedule !== null)
    return [{ kind: "Schedule", name: target.schedule, path: at(path, "schedule") }];
  return [];
}
