import { expect, test } from "vitest";
import { withoutService } from "./page-reason.ts";

const bedroom = { slug: "bedroom", name: "Bedroom" };

test.each([
  ["bedroom: 99.0 % → the team", bedroom, "99.0 % → the team"],
  ["unowned: no catch-all team", null, "no catch-all team"],
  ["Sev 1, but nobody is on call: it waits", bedroom, "Sev 1, but nobody is on call: it waits"],
])("%s", (pageReason, service, shown) => expect(withoutService({ pageReason, service })).toBe(shown));
