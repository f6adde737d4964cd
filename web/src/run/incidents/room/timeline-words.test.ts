import { expect, test } from "vitest";
import { sampleEntry } from "./incident-sample.ts";
import { timelineWords } from "./timeline-words.ts";

const instant = (iso: string) => iso.slice(11, 16);
const words = (data: { kind: string } & Record<string, unknown>) =>
  timelineWords(sampleEntry("1", data), { instant, locale: "en-US" });

test("what somebody wrote stands as they wrote it", () =>
  expect(words({ kind: "decision", text: "Roll back\nto 41" })).toEqual({
    kind: "spoken",
    said: "Ada decided",
    text: "Roll back\nto 41",
    nextUpdateAt: null,
  }));

test("an update says whom it told and when the next one comes", () =>
  expect(
    words({ kind: "update", text: "Soon", audience: "leadership", nextUpdateAt: "2026-11-20T18:00:00Z" }),
  ).toMatchObject({ said: "Ada told leadership", nextUpdateAt: "2026-11-20T18:00:00Z" }));

test("a page names the people and why, without the service before the reason", () =>
  expect(words({ kind: "paged", people: ["Lin", "Ada"], reason: "bedroom: out of hours" })).toEqual({
    kind: "told",
    text: "Paged Lin and Ada",
    why: "out of hours",
  }));

test.each([
  [
    {
      kind: "loss-revised",
      perHourMinor: 10_000_000,
      currency: "USD",
      effectiveFromAt: "2026-11-20T17:28:00Z",
      effectiveUntilAt: null,
      why: "half of them",
    },
    "Ada put the loss at $100,000 an hour from 17:28",
  ],
  [
    { kind: "cost-added", amountMinor: 123_450, currency: "USD", why: "credits" },
    "Ada added a cost of $1,234.50",
  ],
  [
    { kind: "deferred", reason: "sev 2", untilAt: "2026-11-23T09:00:00Z" },
    "Nobody was woken; it pages 09:00 if still open",
  ],
  [{ kind: "reassigned", from: null, to: "checkout", why: "theirs" }, "Ada handed it to checkout"],
])("%j", (data, text) => expect(words(data)).toMatchObject({ kind: "told", text }));

test("a kind that this page does not know is shown as the server says it", () =>
  expect(words({ kind: "teleported" })).toMatchObject({ text: "teleported in words" }));
