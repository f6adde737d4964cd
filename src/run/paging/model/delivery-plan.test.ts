import { expect, test } from "vitest";
import { planDeliveries, type PlannedMethod } from "./delivery-plan.ts";

const at = new Date("2026-03-01T02:14:00Z");
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const method = (id: string, changes: Partial<PlannedMethod> = {}): PlannedMethod => ({
  id,
  position: 0,
  delaySeconds: 0,
  urgency: "both",
  trusted: true,
  gone: false,
  ...changes,
});

test("push at once, e-mail after two minutes, a hook after five", () => {
  const plan = planDeliveries(
    [
      method("hook", { position: 2, delaySeconds: 300 }),
      method("push", { position: 0 }),
      method("e-mail", { position: 1, delaySeconds: 120 }),
    ],
    "urgent",
    at,
  );
  expect(plan).toEqual([
    { methodId: "push", dueAt: at },
    { methodId: "e-mail", dueAt: later(120) },
    { methodId: "hook", dueAt: later(300) },
  ]);
});

test("methods of the same delay keep the person's order", () => {
  const plan = planDeliveries([method("second", { position: 1 }), method("first")], "urgent", at);
  expect(plan.map(({ methodId }) => methodId)).toEqual(["first", "second"]);
});

test("the first that is left is used at once, though it would have waited for another", () => {
  const methods = [method("push", { gone: true }), method("e-mail", { delaySeconds: 120 })];
  expect(planDeliveries(methods, "urgent", at)).toEqual([{ methodId: "e-mail", dueAt: at }]);
});

test.each([
  ["urgent", ["urgent", "both"]],
  ["normal", ["normal", "both"]],
] as const)("a page that is %s uses the methods for it", (urgency, used) => {
  const methods = [
    method("urgent", { urgency: "urgent" }),
    method("normal", { urgency: "normal" }),
    method("both"),
  ];
  expect(planDeliveries(methods, urgency, at).map(({ methodId }) => methodId)).toEqual(used);
});

test("a method that nobody confirmed, or that is gone, brings nothing", () => {
  const methods = [method("unconfirmed", { trusted: false }), method("gone", { gone: true })];
  expect(planDeliveries(methods, "urgent", at)).toEqual([]);
});
