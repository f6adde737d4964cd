import { expect, test } from "vitest";
import { sayIncidents } from "./say-incidents.ts";

type Said = Parameters<typeof sayIncidents>[0][number];

const incident = (number: number, by: Partial<Said> & { perHour?: string; amount?: string } = {}): Said => ({
  number,
  state: "triggered",
  pagedAt: "2026-11-20T17:30:00Z",
  deferredUntil: null,
  ...by,
  loss: {
    amount: by.amount ?? "0.00",
    perHour: by.perHour ?? "0.00",
    currency: "USD",
    class: "low",
    asOf: "2026-11-20T17:30:00Z",
  },
});
const say = (items: Said[], state: "open" | "any" | "resolved" = "open", more = false) =>
  sayIncidents(items, { state, more, locale: "en-US" }).replaceAll("\u2011", "-");

test("open incidents are counted, the worst is priced, and who was not answered is named", () =>
  expect(
    say([incident(7, { perHour: "200000.00" }), incident(6, { perHour: "4000.00", state: "acknowledged" })]),
  ).toBe("2 open incidents; the worst costs $200,000 an hour; nobody has acknowledged INC-7."));

test("one that is acknowledged has somebody on it", () =>
  expect(say([incident(3, { state: "acknowledged", perHour: "1000.00" })])).toBe(
    "1 open incident; it costs $1,000 an hour; somebody is on it.",
  ));

test("one that waits for working hours is not said to be unanswered", () =>
  expect(say([incident(3, { pagedAt: null, deferredUntil: "2026-11-23T09:00:00Z" })])).toBe(
    "1 open incident; INC-3 waits to be paged.",
  ));

test("one for which nobody was paged is named", () =>
  expect(say([incident(3, { pagedAt: null })])).toBe("1 open incident; nobody was paged for INC-3."));

test("mitigated incidents cost no more", () =>
  expect(say([incident(3, { state: "mitigated" })])).toBe("1 open incident; availability is restored."));

test("nothing open is said as such", () => {
  expect(say([])).toBe("No incident is open.");
  expect(say([incident(1, { state: "resolved" })], "any")).toBe("No incident is open; 1 is over.");
});

test("a list that goes on says so", () =>
  expect(say([incident(1, { state: "acknowledged" })], "open", true)).toMatch(
    /^More than 1 incidents are open/,
  ));

test("incidents that are over are summed up by what they cost", () =>
  expect(
    say(
      [
        incident(1, { state: "resolved", amount: "1500.50" }),
        incident(2, { state: "resolved", amount: "500.00" }),
      ],
      "resolved",
    ),
  ).toBe("2 incidents are resolved; together they cost $2,001."));
