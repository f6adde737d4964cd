import { z } from "zod";
import { money, named, toMoney } from "../../platform/http/shapes.ts";
import { moneyInWords, percentInWords, type Estate, type ServiceOnEstate } from "../selection/index.ts";
import type { Cycle } from "./model/cycles.ts";
import type { Dependency } from "./model/dependency-graph.ts";
import type { WeakLink } from "./model/weak-links.ts";

const nodeShape = z
  .object({
    service: named,
    kind: z.enum(["digital", "foundational"]),
    lifecycle: z.string(),
    team: named.nullable(),
    domain: named.nullable(),
    availabilityTarget: z.number().nullable().describe("In per cent; null where nobody has estimated it"),
    exposurePerHour: money.nullable(),
  })
  .meta({ id: "DependencyNode" });

export const edgeShape = z
  .object({
    from: z.string().describe("Slug of the service that needs the other"),
    to: z.string(),
    kind: z.enum(["hard", "soft"]),
    softenedBy: z.string(),
    degradation: z.string().describe("What is left when the other fails"),
  })
  .meta({ id: "DependencyEdge" });

export const weakLinkShape = z
  .object({
    service: named,
    availabilityTarget: z.number(),
    through: named.describe("The first step towards the weakest"),
    weakest: named,
    weakestTarget: z.number(),
    text: z.string(),
  })
  .meta({
    id: "WeakDependency",
    description: "A target that cannot hold: something needed hard has a lower one",
  });

export const cycleShape = z
  .object({ services: z.array(named), isHard: z.boolean(), text: z.string() })
  .meta({ id: "DependencyCycle", description: "Services that need each other in a circle" });

export const graphShape = { nodes: z.array(nodeShape), edges: z.array(edgeShape) };

export const radiusShape = z
  .object({
    failing: z.array(z.object({ service: named, steps: z.int(), through: named })),
    degraded: z.array(
      z.object({ service: named, on: named, softenedBy: z.string(), degradation: z.string() }),
    ),
    exposurePerHour: money.nullable().describe("Of the service and all that fails with it, the largest"),
    text: z.string(),
  })
  .meta({ id: "BlastRadius", description: "What fails and what degrades with a service" });

/** Turns ids into what answers name, for one estate at one instant. */
export function describer(estate: Estate, at: Date) {
  const service = (id: string): ServiceOnEstate => {
    const found = estate.services.get(id);
    if (!found) throw new Error(`The estate does not know service ${id}.`);
    return found;
  };
  const nameOf = (id: string) => ({ slug: service(id).slug, name: service(id).name });
  const targetPpm = (id: string) => estate.derivation(id, at)?.availabilityPpm ?? null;
  const exposureMinor = (id: string) => estate.estimate(id, at)?.exposurePerHourMinor ?? null;
  return {
    nameOf,
    targetPpm,
    toNode: (id: string): z.infer<typeof nodeShape> => {
      const { kind, lifecycle, ownerTeam } = service(id);
      const target = targetPpm(id);
      const exposure = exposureMinor(id);
      return {
        service: nameOf(id),
        kind,
        lifecycle,
        team: ownerTeam && { slug: ownerTeam.slug, name: ownerTeam.name },
        domain: ownerTeam?.domain ? { slug: ownerTeam.domain.slug, name: ownerTeam.domain.name } : null,
        availabilityTarget: target === null ? null : target / 10_000,
        exposurePerHour: exposure === null ? null : toMoney(exposure, estate.currency),
      };
    },
    toEdge: ({ serviceId, onServiceId, kind, softenedBy, degradation }: Dependency) => ({
      from: service(serviceId).slug,
      to: service(onServiceId).slug,
      kind,
      softenedBy,
      degradation,
    }),
    toWeakLink: ({ serviceId, throughId, weakestId, ...link }: WeakLink): z.infer<typeof weakLinkShape> => {
      const [own, weakest] = [percentInWords(link.targetPpm), percentInWords(link.weakestPpm)];
      const by = throughId === weakestId ? "" : `, behind ${nameOf(throughId).name}`;
      return {
        service: nameOf(serviceId),
        availabilityTarget: link.targetPpm / 10_000,
        through: nameOf(throughId),
        weakest: nameOf(weakestId),
        weakestTarget: link.weakestPpm / 10_000,
        text: `${nameOf(serviceId).name} needs ${nameOf(weakestId).name}${by}, which is on ${weakest}, and nothing softens its failure: ${own} cannot hold.`,
      };
    },
    toCycle: ({ serviceIds, isHard }: Cycle): z.infer<typeof cycleShape> => {
      const services = serviceIds.map(nameOf);
      const circle = [...services, services[0]!].map(({ name }) => name).join(" → ");
      return {
        services,
        isHard,
        text: isHard
          ? `${circle}: each needs the next hard, so one failure takes them all, and none can start first.`
          : `${circle}: they need each other, and something softens it on the way.`,
      };
    },
    largestExposure(
      ids: readonly string[],
    ): { minor: number; money: z.infer<typeof money>; words: string } | null {
      const minor = Math.max(-1, ...ids.map((id) => exposureMinor(id) ?? -1));
      return minor < 0
        ? null
        : { minor, money: toMoney(minor, estate.currency), words: moneyInWords(minor, estate.currency) };
    },
  };
}

export type Describer = ReturnType<typeof describer>;
