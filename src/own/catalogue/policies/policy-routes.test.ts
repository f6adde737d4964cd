import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actingAs } from "../../../../test/support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../../../../test/support/retailer.ts";
import { createTestApp, type Answer, type TestApp } from "../../../../test/support/test-app.ts";

let app: TestApp;
let lin: Record<string, string>;

beforeAll(async () => {
  app = await createTestApp("2026-03-02T10:00:00Z");
  expect((await applyCatalogue(app, retailerCatalogue)).status).toBe(200);
  lin = await actingAs(app, "lin");
});
afterAll(() => app.stop());

const policies = async (): Promise<Answer["body"]> => (await app.get("/api/v1/organisation/policies")).body;

const decide = (kind: string, value: object | null, more: object = {}): Promise<Answer> =>
  app.post(`/api/v1/organisation/policies/${kind}`, { value, reason: "the board decided", ...more });

const bandsWith = (exposureBands: object[], more: object = {}) => ({
  exposureBands,
  demandBands: { low: "monthly", medium: "fortnightly", high: "weekly", "very-high": "daily" },
  betweenModel: "you-build-it-you-run-it",
  ...more,
});
const lower = bandsWith([
  { upTo: 5000, availability: 95, onCall: "none" },
  { upTo: 150_000, availability: 99, onCall: "domain" },
  { upTo: 400_000, availability: 99.9, onCall: "team" },
]);

const targetOfBedroom = async () =>
  (await app.get("/api/v1/services/bedroom/derivation")).body.availabilityTarget as number;

describe("while files manage the organisation", () => {
  test("everybody reads what is in force and how it came about, and may not decide here", async () => {
    const found = (await app.get("/api/v1/organisation/policies", lin)).body;
    expect(found).toMatchObject({ currency: "USD", managedBy: "code", mayEdit: { allowed: false } });
    expect(found.incidentLoss.inForce).toMatchObject({
      value: { high: 50_000, medium: 5000 },
      decidedBy: "bootstrap key",
      effectiveFrom: "2026-03-02T10:00:00.000Z",
      effectiveUntil: null,
    });
    expect(found.remuneration).toEqual({ inForce: null, coming: [], past: [] });
    expect(found.usualBands.demandBands.low).toBe("monthly");
    const refused = await decide("incident-loss", { high: 2, medium: 1 });
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining("managed by files")]);
  });
});

describe("once the interface manages it", () => {
  beforeAll(async () => {
    const url = "/api/v1/documents/Organisation/furniture-retailer/hand-over";
    expect((await app.post(url, { to: "interface" })).status).toBe(200);
  });

  test("a decision may start later: until then the present one holds, and then the new one, by itself", async () => {
    const answer = await decide("bands", lower, { effectiveFrom: "2026-04-01T00:00:00Z" });
    expect(answer.status).toBe(201);
    expect(answer.body.bands.coming).toMatchObject([
      { value: lower, decidedBy: "bootstrap key", reason: "the board decided" },
    ]);
    expect(answer.body.bands.inForce.effectiveUntil).toBe("2026-04-01T00:00:00.000Z");
    expect(await targetOfBedroom()).toBe(99);
    await app.advanceTo("2026-04-01T00:00:00Z");
    expect(await targetOfBedroom()).toBe(99.9);
    const after = await policies();
    expect([after.bands.inForce.value, after.bands.past.length, after.bands.coming]).toEqual([lower, 1, []]);
  });

  test("what has not come into force is taken back; what has, is decided anew", async () => {
    const coming = await decide(
      "incident-loss",
      { high: 9, medium: 1 },
      { effectiveFrom: "2026-09-01T00:00:00Z" },
    );
    const [{ id }] = coming.body.incidentLoss.coming;
    const gone = await app.delete(`/api/v1/organisation/policies/incident-loss/${id}`);
    expect([gone.status, gone.body.incidentLoss.coming]).toEqual([200, []]);
    const inForce = (await policies()).incidentLoss.inForce;
    const refused = await app.delete(`/api/v1/organisation/policies/incident-loss/${inForce.id}`);
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining("decide anew")]);
  });

  test("null goes back to the product's own, and is in the history too", async () => {
    expect((await decide("remuneration", { standby: { rate: 60, per: "day" } })).status).toBe(201);
    const { remuneration } = (await decide("remuneration", null)).body;
    expect([remuneration.inForce.value, remuneration.past.length]).toEqual([null, 1]);
  });

  test("each decision is audited with what held before, and why", async () => {
    await decide("incident-loss", { high: 60_000, medium: 6000 });
    const [entry] = (await app.get("/api/v1/audit?limit=1")).body.items;
    expect(entry).toMatchObject({
      action: "policy.decide",
      before: { high: 50_000, medium: 5000 },
      after: { value: { high: 60_000, medium: 6000 } },
      reason: "the board decided",
    });
  });

  const band = (upTo: unknown, availability: unknown, onCall = "none") => ({ upTo, availability, onCall });
  const wrong: [string, string, object | null, object, string, string][] = [
    [
      "bands out of order",
      "bands",
      bandsWith([band(9000, 95), band(7000, 99)]),
      {},
      "value.exposureBands[1].upTo",
      "must be more",
    ],
    [
      "two bands with one edge",
      "bands",
      bandsWith([band(7000, 95), band(7000, 99)]),
      {},
      "value.exposureBands[1].upTo",
      "must be more",
    ],
    [
      "levels that fall",
      "bands",
      bandsWith([band(7000, 99), band(9000, 95)]),
      {},
      "value.exposureBands[1].availability",
      "higher",
    ],
    ["no band at all", "bands", bandsWith([]), {}, "value.exposureBands", "at least one"],
    [
      "an edge of nothing",
      "bands",
      bandsWith([band(0, 95)]),
      {},
      "value.exposureBands[0].upTo",
      "more than nothing",
    ],
    [
      "an absurd edge",
      "bands",
      bandsWith([band("99999999999999999", 95)]),
      {},
      "value.exposureBands[0].upTo",
      "amount",
    ],
    [
      "availability of 100",
      "bands",
      bandsWith([band(7000, 100)]),
      {},
      "value.exposureBands[0].availability",
      "all of the time",
    ],
    [
      "a demand band that services are in",
      "bands",
      bandsWith([band(7000, 95)], { demandBands: { low: "monthly" } }),
      {},
      "value.demandBands",
      "still the demand of",
    ],
    [
      "demand bands out of order",
      "bands",
      bandsWith([band(7000, 95)], { demandBands: { low: "daily", high: "monthly" } }),
      {},
      "value.demandBands.high",
      "less often",
    ],
    [
      "thresholds the wrong way round",
      "incident-loss",
      { high: 1, medium: 2 },
      {},
      "value.high",
      "more than medium",
    ],
    [
      "pay for callouts alone",
      "remuneration",
      { model: "callout", standby: { rate: 1, per: "day" } },
      {},
      "value.model",
      "unfair",
    ],
    ["an unknown field", "incident-loss", { high: 2, medium: 1, low: 0 }, {}, "value.low", "no such field"],
    [
      "a start in the past",
      "incident-loss",
      { high: 2, medium: 1 },
      { effectiveFrom: "2026-01-01T00:00:00Z" },
      "effectiveFrom",
      "past",
    ],
    ["no reason", "incident-loss", { high: 2, medium: 1 }, { reason: "  " }, "reason", "say why"],
  ];

  test.each(wrong)("%s is refused, and nothing changes", async (_, kind, value, more, path, mend) => {
    const before = await policies();
    const answer = await decide(kind, value, more);
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, path]);
    expect(answer.body.errors[0].message).toContain(mend);
    expect(await policies()).toEqual(before);
  });
});
