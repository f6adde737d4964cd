import { expect, test } from "vitest";
import { sayWho } from "./say-who.ts";

const now = new Date("2026-03-02T10:00:00Z");
const service = { slug: "bedroom", name: "Bedroom" };
const step = (...names: string[]) => ({
  afterSeconds: 0,
  schedule: null,
  source: "schedule",
  people: names.map((name) => ({ id: name, name, email: "" })),
});

test("who answers is said by name, and when nobody is woken until when", () => {
  const said = (steps: ReturnType<typeof step>[], deferredUntil: string | null = null) =>
    sayWho({ service, steps, deferredUntil }, now);
  expect(said([step("Lin Chen"), step("Sam")])).toBe("Bedroom: Lin Chen answers");
  expect(said([step("Lin", "Ada")])).toBe("Bedroom: Lin and Ada answer");
  expect(said([])).toBe("Bedroom: nobody answers");
  expect(said([], "2026-03-03T09:00:00Z")).toMatch(/^Bedroom: pages wait until /);
});
