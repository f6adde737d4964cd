import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../support/test-app.ts";
import { generateOrganisation } from "./organisation.mjs";

const sizes = { services: 300, teams: 40, people: 150, domains: 6, schedules: 90 };
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp("2026-03-02T12:00:00Z");
});
afterAll(() => app.stop());

test("the same sizes always give the same files, one for each object and its own path", () => {
  const files = generateOrganisation(sizes);
  expect(generateOrganisation(sizes)).toEqual(files);
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  const count = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`)).length;
  expect(
    Object.fromEntries(["services", "teams", "people", "domains", "schedules"].map((f) => [f, count(f)])),
  ).toEqual(sizes);
});

test("a generated organisation applies, and its export applies to the same", async () => {
  const first = await app.post("/api/v1/catalogue/apply", { files: generateOrganisation(sizes) });
  expect(first).toMatchObject({ status: 200, body: { changed: [], removed: [] } });
  expect(first.body.added).toHaveLength(587);
  const { files } = (await app.get("/api/v1/catalogue/export")).body;
  const again = await app.post("/api/v1/catalogue/apply", { files, prune: true });
  expect(again.body).toMatchObject({ added: [], changed: [], removed: [], adopted: [], unchanged: 587 });
});
