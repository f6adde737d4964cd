import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identityKey, labelSetKey } from "./fingerprint.ts";

const labelMap = fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), { maxKeys: 8 });

describe("the key of a label set", () => {
  test("stays the same from release to release, or every open alert would open again", () => {
    expect(labelSetKey({ alertname: "TargetDown", instance: "b:1" })).toBe(
      "111d5638fb6ebe7e6915ab166c42da2e",
    );
  });

  test("does not depend on the order of the labels", () => {
    fc.assert(
      fc.property(labelMap, (labels) => {
        const reversed = Object.fromEntries(Object.entries(labels).toReversed());
        expect(labelSetKey(reversed)).toBe(labelSetKey(labels));
      }),
    );
  });

  test("changes with any label that names what is broken", () => {
    const key = labelSetKey({ alertname: "Down", instance: "a:1" });
    expect(labelSetKey({ alertname: "Down", instance: "a:2" })).not.toBe(key);
    expect(labelSetKey({ alertname: "Down", instance: "a:1", severity: "page" })).not.toBe(key);
  });

  test("is the same for both halves of a redundant Prometheus", () => {
    const first = labelSetKey({ alertname: "Down", prometheus_replica: "prometheus-0" });
    expect(labelSetKey({ alertname: "Down", prometheus_replica: "prometheus-1" })).toBe(first);
    expect(labelSetKey({ alertname: "Down", __replica__: "b" })).toBe(first);
  });

  test("counts an empty label as absent, as Prometheus does", () => {
    expect(labelSetKey({ alertname: "Down", zone: "" })).toBe(labelSetKey({ alertname: "Down" }));
  });

  test("tells apart label sets that only look alike when written in one line", () => {
    expect(labelSetKey({ a: "b", c: "d" })).not.toBe(labelSetKey({ a: "bcd" }));
    expect(labelSetKey({ a: "1:b" })).not.toBe(labelSetKey({ "a1:": "b" }));
  });
});

describe("the key of a signal that brought none", () => {
  const signal = {
    source: "cron",
    serviceHint: "bedroom",
    labels: { job: "billing" },
    summary: "failed at 12 %",
  };

  test("is made of source, service and labels, so a summary that counts up repeats the same alert", () => {
    expect(identityKey({ ...signal, summary: "failed at 13 %" })).toBe(identityKey(signal));
    expect(identityKey({ ...signal, source: "other" })).not.toBe(identityKey(signal));
    expect(identityKey({ ...signal, serviceHint: "kitchen" })).not.toBe(identityKey(signal));
    expect(identityKey({ ...signal, labels: { job: "search" } })).not.toBe(identityKey(signal));
  });

  test("without labels takes the summary in, or one source could have but one alert", () => {
    const bare = { ...signal, labels: {} };
    expect(identityKey({ ...bare, summary: "disk full" })).not.toBe(identityKey(bare));
  });
});
