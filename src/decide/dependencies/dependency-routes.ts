import { z } from "zod";
import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import type { Routes } from "../../platform/http/server.ts";
import { named } from "../../platform/http/shapes.ts";
import { chosenServices, estateFilter, serviceOf, type ReadEstate } from "../selection/index.ts";
import {
  cycleShape,
  describer,
  graphShape,
  radiusShape,
  weakLinkShape,
  type Describer,
} from "./dependency-shapes.ts";
import { blastRadius, neighbourhood, type DependencyGraph } from "./model/dependency-graph.ts";
import { weakLinkOf, weakLinks } from "./model/weak-links.ts";
import { createReadDependencies, type Dependencies, type ReadDependencies } from "./read-dependencies.ts";

/** More services than a picture can show; beyond, somebody asks for a team, a domain or a service. */
const mostNodes = 400;
const mostFindings = 500;

const overview = z.object({
  text: z.string(),
  services: z.int(),
  dependencies: z.int(),
  isTooLarge: z.boolean().describe(`More than ${mostNodes} services: nodes and edges are left out`),
  ...graphShape,
  weak: z.array(weakLinkShape),
  weakTotal: z.int(),
  cycles: z.array(cycleShape),
  next: z.null(),
});

const around = z.object({
  service: named,
  text: z.string(),
  depth: z.int(),
  ...graphShape,
  distances: z.record(z.string(), z.int()).describe("By slug: above zero it is needed, below zero it needs"),
  blastRadius: radiusShape,
  weak: weakLinkShape.nullable(),
  cycles: z.array(cycleShape),
});

/** Who needs whom, what a failure takes along, and targets that cannot hold. */
export const createDependencies = (platform: Platform, readEstate: ReadEstate): Feature => ({
  name: "dependencies",
  routes: dependencyRoutes(platform, createReadDependencies(readEstate)),
});

const dependencyRoutes =
  ({ db, clock }: Platform, read: ReadDependencies): Routes =>
  async (app) => {
    app.get(
      "/dependencies",
      {
        config: { permission: "signed-in" },
        schema: {
          tags: ["decide"],
          summary: "Who needs whom in the estate or a part of it, circles, and targets that cannot hold",
          querystring: z.object(estateFilter),
          response: { 200: overview },
        },
      },
      async ({ query }) => {
        const known = await read(db);
        const chosen = new Set(chosenServices(known.estate, query).map(({ id }) => id));
        return describeAll(known, chosen, describer(known.estate, clock.now()));
      },
    );

    app.get(
      "/services/:slug/dependencies",
      {
        config: { permission: "signed-in" },
        schema: {
          tags: ["decide"],
          summary: "What a service needs, who needs it, and what its failure takes along",
          params: z.object({ slug: z.string().max(200) }),
          querystring: z.object({ depth: z.coerce.number().int().min(1).max(5).default(1) }),
          response: { 200: around },
        },
      },
      async ({ params: { slug }, query: { depth } }) => {
        const known = await read(db);
        const { id } = serviceOf(known.estate, slug);
        return describeAround(known, id, depth, describer(known.estate, clock.now()));
      },
    );
  };

function describeAll(
  { graph, cycles }: Dependencies,
  chosen: ReadonlySet<string>,
  to: Describer,
): z.infer<typeof overview> {
  const edges = edgesAmong(graph, (id) => chosen.has(id));
  const nodes = [...new Set(edges.flatMap(({ serviceId, onServiceId }) => [serviceId, onServiceId]))];
  const weak = weakLinks(graph, to.targetPpm).filter(({ serviceId }) => chosen.has(serviceId));
  const circles = cycles.filter(({ serviceIds }) => serviceIds.some((id) => chosen.has(id)));
  const isTooLarge = nodes.length > mostNodes;
  return {
    text: overviewInWords(edges.length, weak.length, circles.length),
    services: chosen.size,
    dependencies: edges.length,
    isTooLarge,
    nodes: isTooLarge ? [] : nodes.map(to.toNode),
    edges: isTooLarge ? [] : edges.map(to.toEdge),
    weak: weak.slice(0, mostFindings).map(to.toWeakLink),
    weakTotal: weak.length,
    cycles: circles.slice(0, mostFindings).map(to.toCycle),
    next: null,
  };
}

const edgesAmong = ({ needs }: DependencyGraph, isChosen: (id: string) => boolean) =>
  [...needs.values()]
    .flat()
    .filter(({ serviceId, onServiceId }) => isChosen(serviceId) || isChosen(onServiceId));

function overviewInWords(edges: number, weak: number, cycles: number): string {
  if (edges === 0) return "No dependency is known here.";
  const targets =
    weak === 0
      ? "every target can hold"
      : `${weak} ${weak === 1 ? "target" : "targets"} cannot hold, because something needed hard has a lower one`;
  const circles =
    cycles === 0 ? "nothing needs itself in a circle" : `${cycles} ${cycles === 1 ? "circle" : "circles"}`;
  return `${edges} ${edges === 1 ? "dependency" : "dependencies"}: ${targets}; ${circles}.`;
}

function describeAround(
  { graph, cycles }: Dependencies,
  id: string,
  depth: number,
  to: Describer,
): z.infer<typeof around> {
  const distances = neighbourhood(graph, id, depth);
  const weak = weakLinkOf(graph, id, to.targetPpm);
  return {
    service: to.nameOf(id),
    text: radiusInWords(graph, id, to),
    depth,
    nodes: [...distances.keys()].map(to.toNode),
    edges: [...distances.keys()]
      .flatMap((one) => graph.needs.get(one) ?? [])
      .filter(({ onServiceId }) => distances.has(onServiceId))
      .map(to.toEdge),
    distances: Object.fromEntries([...distances].map(([one, steps]) => [to.nameOf(one).slug, steps])),
    blastRadius: describeRadius(graph, id, to),
    weak: weak ? to.toWeakLink(weak) : null,
    cycles: cycles.filter(({ serviceIds }) => serviceIds.includes(id)).map(to.toCycle),
  };
}

function describeRadius(graph: DependencyGraph, id: string, to: Describer): z.infer<typeof radiusShape> {
  const { failing, degraded } = blastRadius(graph, id);
  const exposure = to.largestExposure([id, ...failing.map(({ serviceId }) => serviceId)]);
  return {
    failing: failing.map(({ serviceId, steps, throughId }) => ({
      service: to.nameOf(serviceId),
      steps,
      through: to.nameOf(throughId),
    })),
    degraded: degraded.map(({ serviceId, onServiceId, softenedBy, degradation }) => ({
      service: to.nameOf(serviceId),
      on: to.nameOf(onServiceId),
      softenedBy,
      degradation,
    })),
    exposurePerHour: exposure?.money ?? null,
    text: radiusInWords(graph, id, to),
  };
}

/** "If Identity fails, 3 services fail with it and 2 degrade; the costliest of them is worth 810,000 USD an hour." */
function radiusInWords(graph: DependencyGraph, id: string, to: Describer): string {
  const { failing, degraded } = blastRadius(graph, id);
  const { name } = to.nameOf(id);
  const degrading = new Set(degraded.map(({ serviceId }) => serviceId)).size;
  if (failing.length === 0 && degrading === 0) return `If ${name} fails, no other service is hurt.`;
  const fail =
    failing.length === 0
      ? "no other service fails"
      : `${failing.length} ${failing.length === 1 ? "service fails" : "services fail"} with it`;
  const degrade = degrading === 0 ? "" : ` and ${degrading} ${degrading === 1 ? "degrades" : "degrade"}`;
  const worst = failing.length === 0 ? null : to.largestExposure(failing.map(({ serviceId }) => serviceId));
  const costliest = worst ? `; the costliest of them is worth ${worst.words} an hour` : "";
  return `If ${name} fails, ${fail}${degrade}${costliest}.`;
}
