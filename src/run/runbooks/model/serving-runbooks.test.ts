import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownAlert, matchStrength, type AlertMatch } from "./alert-match.ts";
import { servingRunbooks, type Findable } from "./serving-runbooks.ts";

const alert = knownAlert({
  labels: { alertname: "DiskFull", class: "disk", component: "db" },
  dedupKey: "db-7/disk",
  summary: "Disk of db-7 is full",
});

const runbook = (slug: string, alerts: AlertMatch[], serviceIds = ["shop"]): Findable => ({
  slug,
  alerts,
  serviceIds,
});

describe("an alert is meant", () => {
  test.each([
    ["DiskFull", 1],
    ["disk", 1],
    ["db-7/disk", 1],
    ["Disk of db-7 is full", 1],
    ["diskfull", 0],
    ["Disk", 0],
    ["db", 0],
    [{ component: "db" }, 1],
    [{ alertname: "DiskFull", component: "db" }, 2],
    [{ alertname: "DiskFull", component: "web" }, 0],
    [{ constructor: "x" }, 0],
  ] as const)("%j: %i", (match, strength) => {
    expect(matchStrength(match, alert)).toBe(strength);
  });
});

describe("runbooks for some trouble", () => {
  const all = [
    runbook("other", ["CalendarSync"]),
    runbook("whole", []),
    runbook("named", ["DiskFull"]),
    runbook("exact", [{ alertname: "DiskFull", component: "db" }, "x"]),
    runbook("elsewhere", ["DiskFull"], ["checkout"]),
  ];
  const slugs = (serviceId: string | null, alerts = [alert]) =>
    servingRunbooks(all, { alerts, serviceId }).map((found) => `${found.runbook.slug} ${found.serves}`);

  test("the alert's before the service's before those for other alerts", () => {
    expect(slugs("shop")).toEqual(["exact alert", "named alert", "whole service", "other other-alerts"]);
  });

  test("without alerts the service's come first", () => {
    expect(slugs("shop", [])).toEqual([
      "whole service",
      "exact other-alerts",
      "named other-alerts",
      "other other-alerts",
    ]);
  });

  test("where no service is known, only an alert that is named finds one", () => {
    expect(slugs(null)).toEqual(["exact alert", "elsewhere alert", "named alert"]);
    expect(slugs(null, [])).toEqual([]);
  });

  test("the order of the runbooks does not matter", () => {
    const shuffled = fc.shuffledSubarray(all, { minLength: all.length });
    fc.assert(
      fc.property(shuffled, (some) => {
        const found = servingRunbooks(some, { alerts: [alert], serviceId: "shop" });
        expect(found.map(({ runbook: { slug } }) => slug)).toEqual(["exact", "named", "whole", "other"]);
      }),
    );
  });
});
