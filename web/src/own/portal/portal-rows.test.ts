import { describe, expect, test } from "vitest";
import type { EstateService } from "../../decide/use-estate.ts";
import type { IncidentSummary } from "../../run/incidents/incident-types.ts";
import { filterRows, portalRows } from "./portal-rows.ts";

type Model = "you-build-it-you-run-it" | "ops-run-it";

const derivation = (operatingModel: Model) => ({
  availabilityTarget: 99,
  deploymentTarget: { label: "weekly", perWeek: 1 },
  operatingModel,
  onCallLevel: "domain" as const,
  trafficLight: "green" as const,
  standing: "ready-to-move" as const,
  isChosen: false,
  peak: null,
});

type Around = { owner?: string; domain?: string; model?: Model; name?: string };

const named = (slug: string | undefined) => (slug === undefined ? null : { slug, name: slug });

const service = (slug: string, { owner, domain, model, name = slug }: Around = {}): EstateService => ({
  service: { slug, name, kind: "digital", lifecycle: "live" },
  team: named(owner),
  domain: named(domain),
  exposurePerHour: null,
  demand: null,
  derivation: model ? derivation(model) : null,
  cautions: [],
  lossThisQuarter: null,
});

const rows = portalRows({
  estate: [
    service("bedroom", { owner: "bedroom", domain: "home", model: "you-build-it-you-run-it" }),
    service("ledger", { owner: "finance", model: "ops-run-it" }),
    service("pilot"),
  ],
  answers: [],
  incidents: [],
});

const found = (address: Parameters<typeof filterRows>[1]) =>
  filterRows(rows, address).map((row) => row.service.slug);

test("a service is listed though nobody has estimated it and nobody answers for it", () => {
  expect(rows.map((row) => [row.service.slug, row.derivation?.operatingModel ?? null, row.onCall])).toEqual([
    ["bedroom", "you-build-it-you-run-it", null],
    ["ledger", "ops-run-it", null],
    ["pilot", null, null],
  ]);
});

test("services stand by name, not by slug", () => {
  const estate = [
    service("a", { name: "Wardrobe" }),
    service("b", { name: "bedroom 10" }),
    service("c", { name: "Bedroom 9" }),
  ];
  const sorted = portalRows({ estate, answers: [], incidents: [] });
  expect(sorted.map((row) => row.service.name)).toEqual(["Bedroom 9", "bedroom 10", "Wardrobe"]);
});

test("each service has its own open incidents, all of them", () => {
  const incident = (id: string, slug: string | null) =>
    ({ id, service: named(slug ?? undefined) }) as unknown as IncidentSummary;
  const incidents = [incident("1", "b"), incident("2", "a"), incident("3", "b"), incident("4", null)];
  const joined = portalRows({ estate: [service("a"), service("b"), service("c")], answers: [], incidents });
  expect(joined.map((row) => row.incidents.map(({ id }) => id))).toEqual([["2"], ["1", "3"], []]);
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
