import { expect, test } from "vitest";
import type { EstateService } from "../../decide/use-estate.ts";
import { weakDependencies } from "./weak-dependencies.ts";

const onEstate = (slug: string, availabilityTarget: number | null): EstateService => ({
  service: { slug, name: slug, kind: "digital", lifecycle: "live" },
  exposurePerHour: null,
  demand: null,
  cautions: [],
  domain: null,
  team: null,
  lossThisQuarter: null,
  derivation:
    availabilityTarget === null
      ? null
      : {
          availabilityTarget,
          deploymentTarget: { label: "weekly", perWeek: 1 },
          operatingModel: "you-build-it-you-run-it",
          onCallLevel: "domain",
          trafficLight: "green",
          standing: "ready-to-move",
          isChosen: false,
          peak: null,
        },
});

const on = (slug: string, kind: "hard" | "soft") => ({
  service: { slug, name: slug },
  kind,
  softenedBy: "",
  degradation: "",
});

const estate = [onEstate("weak", 99), onEstate("even", 99.9), onEstate("unknown", null)];

test("a hard dependency on a lower target is named with both targets", () => {
  const found = weakDependencies({ availabilityTarget: 99.9, dependsOn: [on("weak", "hard")] }, estate, "en");
  expect(found.map(({ text }) => text.replace(/\u202f/g, " "))).toEqual([
    "weak is on 99.0 %, and nothing softens its failure: 99.9 % cannot hold.",
  ]);
});

test.each([
  ["a softened one", on("weak", "soft")],
  ["one on the same target", on("even", "hard")],
  ["one that nobody has estimated", on("unknown", "hard")],
  ["one that the estate does not know", on("gone", "hard")],
])("%s is no weakness", (_, dependency) =>
  expect(weakDependencies({ availabilityTarget: 99.9, dependsOn: [dependency] }, estate)).toEqual([]),
);
