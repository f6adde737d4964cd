import { describe, expect, test } from "vitest";
import { filterRows, portalRows } from "./portal-rows.ts";

const service = (slug: string, owner: string | null, domain: string | null = null) => ({
  id: slug,
  slug,
  name: slug,
  kind: "digital" as const,
  lifecycle: "live" as const,
  owner: owner === null ? null : { slug: owner, name: owner },
  domain: domain === null ? null : { slug: domain, name: domain },
  exposurePerHour: null,
  demand: null,
  tags: [],
  managedBy: "code" as const,
});

const derivation = (operatingModel: "you-build-it-you-run-it" | "ops-run-it") => ({
  availabilityTarget: 99,
  deploymentTarget: { label: "weekly", perWeek: 1 },
  operatingModel,
  onCallLevel: "domain" as const,
  trafficLight: "green" as const,
  standing: "ready-to-move" as const,
  isChosen: false,
  peak: null,
});

const onEstate = (slug: string, model: "you-build-it-you-run-it" | "ops-run-it") => ({
  service: { slug, name: slug, kind: "digital" as const, lifecycle: "live" },
  exposurePerHour: null,
  demand: null,
  derivation: derivation(model),
  cautions: [],
  domain: null,
  team: null,
  lossThisQuarter: null,
});

const rows = portalRows({
  services: [service("bedroom", "bedroom", "home"), service("ledger", "finance"), service("pilot", null)],
  estate: [onEstate("bedroom", "you-build-it-you-run-it"), onEstate("ledger", "ops-run-it")],
  answers: [],
  incidents: [],
});

const found = (address: Parameters<typeof filterRows>[1]) =>
  filterRows(rows, address).map((row) => row.service.slug);

test("a service is listed though no other wing knows it", () => {
  expect(rows.map((row) => [row.service.slug, row.derivation?.operatingModel ?? null, row.onCall])).toEqual([
    ["bedroom", "you-build-it-you-run-it", null],
    ["ledger", "ops-run-it", null],
    ["pilot", null, null],
  ]);
});

test("services stand by name, not by slug", () => {
  const services = [
    { ...service("a", null), name: "Wardrobe" },
    { ...service("b", null), name: "bedroom 10" },
    { ...service("c", null), name: "Bedroom 9" },
  ];
  const sorted = portalRows({ services, estate: [], answers: [], incidents: [] });
  expect(sorted.map((row) => row.service.name)).toEqual(["Bedroom 9", "bedroom 10", "Wardrobe"]);
});

describe("filters", () => {
  test.each([
    [{}, ["bedroom", "ledger", "pilot"]],
    [{ domain: "home" }, ["bedroom"]],
    [{ team: "finance" }, ["ledger"]],
    [{ team: "none" }, ["pilot"]],
    [{ model: "ops-run-it" }, ["ledger"]],
    [{ kind: "foundational" }, []],
    [{ lifecycle: "live", domain: "home" }, ["bedroom"]],
  ])("%o finds %o", (address, slugs) => expect(found(address)).toEqual(slugs));

  test("a level is of services that their teams run: operations answer at every hour", () => {
    expect(found({ level: "domain" })).toEqual(["bedroom"]);
  });
});
