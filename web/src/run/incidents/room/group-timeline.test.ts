import { expect, test } from "vitest";
import { groupTimeline } from "./group-timeline.ts";
import { sampleEntry } from "./incident-sample.ts";

const dayOf = (at: string) => at.slice(0, 10);
const note = (id: string, at?: string) => sampleEntry(id, { kind: "note", text: id }, at);
const delivery = (id: string, result = "handed-over") => sampleEntry(id, { kind: "delivery", result });
const alert = (id: string) => sampleEntry(id, { kind: "alert-joined", summary: id });
const shape = (entries: Parameters<typeof groupTimeline>[0]) =>
  groupTimeline(entries, dayOf)
    .filter(({ kind }) => kind !== "day")
    .map((block) => (block.kind === "folded" ? block.entries.map(({ id }) => id) : block.key));

test("deliveries that follow one another are one quiet line", () =>
  expect(shape([note("a"), delivery("b"), delivery("c"), note("d"), delivery("e")])).toEqual([
    "a",
    ["b", "c"],
    "d",
    ["e"],
  ]));

test("a delivery that failed stands alone", () =>
  expect(shape([delivery("a"), delivery("b", "failed"), delivery("c")])).toEqual([["a"], "b", ["c"]]));

test("a flood of alerts is folded, one or two are not", () => {
  expect(shape([alert("a"), alert("b")])).toEqual(["a", "b"]);
  expect(shape([alert("a"), alert("b"), alert("c")])).toEqual([["a", "b", "c"]]);
});

test("each day begins with its date, and nothing is folded across midnight", () => {
  const late = { ...delivery("a"), happenedAt: "2026-11-20T23:59:00Z" };
  const early = { ...delivery("b"), happenedAt: "2026-11-21T00:01:00Z" };
  expect(groupTimeline([late, early], dayOf).map(({ kind }) => kind)).toEqual([
    "day",
    "folded",
    "day",
    "folded",
  ]);
});

test("no entry is lost or repeated", () => {
  const all = [
    note("a"),
    delivery("b"),
    alert("c"),
    alert("d"),
    alert("e"),
    delivery("f", "failed"),
    note("g"),
  ];
  expect(shape(all).flat()).toEqual(all.map(({ id }) => id));
});
