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
import { readTimeZone } from "../../../lib/time-zone.ts";
import { weekdays, type Weekday } from "../../../lib/working-calendar.ts";
import { readDisplayName, readName, readPerson, type DocumentContext } from "../../../own/catalogue/index.ts";
import { checkLayer, type Layer, type Restriction } from "../model/layer.ts";
import type { Covers } from "../model/schedule.ts";

/** A schedule as its document describes it; participants are people's names (slugs). */
export type ScheduleSpec = {
  displayName: string;
  for: { team: string } | { domain: string };
  covers: Covers;
  layers: Layer[];
};

const coverings: readonly Covers[] = ["working-hours", "out-of-hours", "always"];
const layerFields = ["name", "timeZone", "start", "end", "shift", "participants", "restrictions"];

/** Reads a schedule's `spec` (spec: contract, Files). */
export function readSchedule(
  { name, spec }: { name: string; spec: unknown },
  context: DocumentContext,
): ScheduleSpec {
  const raw = readMapping(spec, "spec", ["displayName", "for", "covers", "layers"]);
  return readAll<ScheduleSpec>({
    displayName: () => readDisplayName(raw["displayName"], name),
    for: () => readOwner(raw["for"]),
    covers: () => readChoice(raw["covers"], "spec.covers", coverings),
    layers: () => readLayers(raw["layers"], context),
  });
}

function readOwner(value: unknown): ScheduleSpec["for"] {
  const raw = readMapping(value, "spec.for", ["team", "domain"]);
  const team = readName(raw["team"], "spec.for.team");
  const domain = readName(raw["domain"], "spec.for.domain");
  if (team !== null && domain === null) return { team };
  if (domain !== null && team === null) return { domain };
  throw invalidField("spec.for", "name one owner: {team: …} or {domain: …}");
}

function readLayers(value: unknown, context: DocumentContext): Layer[] {
  const layers = readEach(value, "spec.layers", (item, path) => readLayer(item, path, context));
  if (layers.length === 0) throw invalidField("spec.layers", "a schedule needs at least one layer");
  for (const [index, { name }] of layers.entries())
    if (layers.findIndex((layer) => layer.name === name) !== index)
      throw invalidField(`spec.layers[${index}].name`, `another layer is called "${name}" too`);
  return layers;
}

function readLayer(value: unknown, path: string, context: DocumentContext): Layer {
  const raw = readMapping(value, path, layerFields);
  const layer = readAll<Layer>({
    name: () => readText(raw["name"], at(path, "name"), 60),
    timeZone: () => readTimeZone(raw["timeZone"], at(path, "timeZone")),
    start: () => readText(raw["start"], at(path, "start"), 40),
    end: () => readOptional(raw["end"], null, (end) => readText(end, at(path, "end"), 40)),
    shift: () => readOptional(raw["shift"], "1w", (shift) => readText(shift, at(path, "shift"), 20)),
    participants: () =>
      readEach(raw["participants"], at(path, "participants"), (item, itemPath) =>
        readPerson(item, itemPath, context),
      ),
    restrictions: () =>
      readOptional(raw["restrictions"], [], (list) =>
        readEach(list, at(path, "restrictions"), readRestriction),
      ),
  });
  checkLayer(layer, path);
  return layer;
}

function readRestriction(value: unknown, path: string): Restriction {
  const raw = readMapping(value, path, ["days", "from", "to"]);
  return readAll<Restriction>({
    days: () =>
      readOptional(raw["days"], [...weekdays], (days) =>
        readEach(days, at(path, "days"), (day, dayPath) => readChoice<Weekday>(day, dayPath, weekdays)),
      ),
    from: () => readText(raw["from"], at(path, "from"), 5),
    to: () => readText(raw["to"], at(path, "to"), 5),
  });
}

/** The spec as a file writes it. */
export const writeSchedule = (spec: ScheduleSpec): Record<string, unknown> => ({
  displayName: spec.displayName,
  for: spec.for,
  covers: spec.covers,
  layers: spec.layers.map((layer) => ({
    name: layer.name,
    timeZone: layer.timeZone,
    start: layer.start,
    ...(layer.end === null ? {} : { end: layer.end }),
    shift: layer.shift,
    participants: layer.participants,
    ...(layer.restrictions.length === 0
      ? {}
      : { restrictions: layer.restrictions.map(({ days, from, to }) => ({ days, from, to })) }),
  })),
});
