import { describe, expect, test } from "vitest";
import { failureDomain, groupKey, incidentToJoin, type GatheringIncident } from "./grouping.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 2, minute));

describe("failure domain", () => {
  test.each([
    [{ region: "eu", zone: "eu-1a" }, "region=eu"],
    [{ zone: "eu-1a" }, "zone=eu-1a"],
    [{ dependency: "payments", region: "eu" }, "dependency=payments"],
    [{ failure_domain: "rack-7", dependency: "payments" }, "failure_domain=rack-7"],
    [{ alertname: "Down" }, ""],
  ])("of %j is %j", (labels, domain) => {
    expect(failureDomain(labels)).toBe(domain);
  });

  test("can be read from labels that the organisation chose", () => {
    expect(failureDomain({ region: "eu", shop: "se" }, ["shop"])).toBe("shop=se");
  });
});

describe("group key", () => {
  test("joins alerts of one service and failure domain, and keeps others apart", () => {
    expect(groupKey("bedroom", "a", "region=eu")).toBe(groupKey("bedroom", "b", "region=eu"));
    expect(groupKey("bedroom", "a", "region=eu")).not.toBe(groupKey("bedroom", "a", "region=us"));
    expect(groupKey("bedroom", "a", "")).not.toBe(groupKey("kitchen", "a", ""));
  });

  test("of unowned alerts keeps their sources apart, and them from a service of that name", () => {
    expect(groupKey(null, "a", "")).not.toBe(groupKey(null, "b", ""));
    expect(groupKey(null, "a", "")).not.toBe(groupKey("a", "a", ""));
  });
});

describe("the incident that an alert joins", () => {
  const key = groupKey("bedroom", "prometheus", "");
  const incident = (changes: Partial<GatheringIncident> = {}): GatheringIncident => ({
    id: "1",
    groupKey: key,
    open: true,
    lastAlertAt: at(0),
    ...changes,
  });

  test("is the open one of its group", () => {
    expect(incidentToJoin([incident()], key, at(10))).toBe("1");
    expect(incidentToJoin([incident({ open: false })], key, at(10))).toBeNull();
    expect(incidentToJoin([incident({ groupKey: "other" })], key, at(10))).toBeNull();
  });

  test("gathers while less than 30 minutes passed since its last alert", () => {
    expect(incidentToJoin([incident()], key, new Date(at(30).getTime() - 1))).toBe("1");
    expect(incidentToJoin([incident()], key, at(30))).toBeNull();
  });

  test("is the one with the latest alert when several are open", () => {
    const all = [
      incident(),
      incident({ id: "2", lastAlertAt: at(5) }),
      incident({ id: "3", lastAlertAt: at(3) }),
    ];
    expect(incidentToJoin(all, key, at(10))).toBe("2");
  });
});
