import { describe, expect, test } from "vitest";
import { AppError } from "../../../lib/errors.ts";
import { readIncidentLoss, writeIncidentLoss } from "./incident-loss.ts";

const refusal = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError) return error.errors.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
};

describe("incident-loss thresholds", () => {
  test("are read and written back", () => {
    const loss = readIncidentLoss({ high: 50_000, medium: "5000.50" }, "incidentLoss", "USD");
    expect(loss).toEqual({ highMinor: 5_000_000, mediumMinor: 500_050 });
    expect(writeIncidentLoss(loss, "USD")).toEqual({ high: 50_000, medium: 5000.5 });
  });

  test.each([
    [{ high: 5000, medium: 5000 }, ["l.high: must be more than medium: it is the loss of a major incident"]],
    [{ high: 5000, medium: 0 }, ["l.medium: must be more than nothing"]],
    [{ high: 5000 }, ["l.medium: write an amount such as 7000, not nothing"]],
    [
      { high: "x", medium: "y" },
      [expect.stringMatching(/^l\.high: /), expect.stringMatching(/^l\.medium: /)],
    ],
  ])("%j are refused", (value, messages) => {
    expect(refusal(() => readIncidentLoss(value, "l", "USD"))).toEqual(messages);
  });
});
