import { describe, expect, test } from "vitest";
import { isMoreSevere, knownSeverity, severityFrom, severityName } from "./severity.ts";

describe("severity", () => {
  test.each([
    ["critical", "sev1"],
    ["error", "sev1"],
    ["warning", "sev2"],
    ["info", "sev3"],
  ])("PagerDuty's %s is %s", (word, severity) => {
    expect(severityFrom(word)).toBe(severity);
  });

  test.each([
    ["page", "sev1"],
    ["Critical", "sev1"],
    [" PAGE ", "sev1"],
    ["warn", "sev2"],
    ["ticket", "sev3"],
    ["none", "sev3"],
    ["sev2", "sev2"],
    ["P5", "sev3"],
  ])("a label that says %j is %s", (word, severity) => {
    expect(severityFrom(word)).toBe(severity);
  });

  test.each([null, "", "banana", "constructor", "__proto__"])(
    "an alert that nobody classified (%j) pages rather than waits",
    (word) => {
      expect(severityFrom(word)).toBe("sev1");
    },
  );

  test("a word that nobody defined is not a known severity", () => {
    expect(knownSeverity("banana")).toBeNull();
    expect(knownSeverity("WARNING")).toBe("sev2");
  });

  test("Sev 1 calls louder than Sev 2, and nothing calls louder than itself", () => {
    expect(isMoreSevere("sev1", "sev2")).toBe(true);
    expect(isMoreSevere("sev2", "sev2")).toBe(false);
    expect(isMoreSevere("sev3", "sev2")).toBe(false);
    expect(severityName("sev2")).toBe("Sev 2");
  });
});
