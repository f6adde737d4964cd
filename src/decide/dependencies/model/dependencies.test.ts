import { array, assert, boolean, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { connectedGroups, findCycles } from "./cycles.ts";
import { blastRadius, buildGraph, neighbourhood, type Dependency } from "./dependency-graph.ts";
import { weakLinkOf, weakLinks } from "./weak-links.ts";

/** "a>b" is hard, "a~b" soft. */
const graphOf = (...edges: string[]) =>
  buildGraph(
    edges.map((edge): Dependency => {
      const [serviceId = "", onServiceId = ""] = edge.split(/[>~]/);
      const soft = edge.includes("~");
      return {
        serviceId,
        onServiceId,
        kind: soft ? "soft" : "hard",
        softenedBy: soft ? "cache" : "",
        degradation: "",
      };
    }),
  );

describe("the blast radius of a failure", () => {
  test("goes along hard dependencies and stops at soft ones", () => {
    const graph = graphOf("shop>platform", "pages>shop", "search~shop", "portal>search");
    expect(blastRadius(graph, "platform")).toEqual({
      failing: [
        { serviceId: "shop", steps: 1, throughId: "platform" },
        { serviceId: "pages", steps: 2, throughId: "shop" },
      ],
      degraded: [expect.objectContaining({ serviceId: "search", onServiceId: "shop" })],
    });
  });

  test("a service that fails by one way is not told to degrade by another", () => {
    const graph = graphOf("shop>platform", "pages>shop", "pages~platform");
    expect(blastRadius(graph, "platform").degraded).toEqual([]);
  });

  test("a circle ends, and nobody is hit by their own failure", () => {
    const graph = graphOf("a>b", "b>c", "c>a");
    expect(blastRadius(graph, "a").failing.map(({ serviceId }) => serviceId)).toEqual(["c", "b"]);
  });
});

test("the neighbourhood knows which side a service is on, and how far", () => {
  const graph = graphOf("a>b", "b>c", "c>d", "e>a");
  expect(Object.fromEntries(neighbourhood(graph, "b", 1))).toEqual({ b: 0, c: 1, a: -1 });
  expect(Object.fromEntries(neighbourhood(graph, "b", 2))).toEqual({ b: 0, c: 1, a: -1, d: 2, e: -2 });
});

describe("cycles", () => {
  test.each<[string, string[], { serviceIds: string[]; isHard: boolean }[]]>([
    ["none in a chain", ["a>b", "b>c"], []],
    ["none where two ways meet again", ["a>b", "a>c", "b>d", "c>d"], []],
    ["two that need each other", ["a>b", "b>a"], [{ serviceIds: ["a", "b"], isHard: true }]],
    ["a circle with a soft step", ["b>c", "c~a", "a>b"], [{ serviceIds: ["a", "b", "c"], isHard: false }]],
    [
      "the shortest circle of a group",
      ["a>b", "b>c", "c>a", "b>a"],
      [{ serviceIds: ["a", "b"], isHard: true }],
    ],
    [
      "the hard one first",
      ["x~y", "y>x", "a>b", "b>a"],
      [
        { serviceIds: ["a", "b"], isHard: true },
        { serviceIds: ["x", "y"], isHard: false },
      ],
    ],
  ])("%s", (_, edges, expected) => expect(findCycles(graphOf(...edges))).toEqual(expected));

  test("a chain of 50,000 services is followed without running out of stack", () => {
    const next = (id: string) => (Number(id) < 50_000 ? [String(Number(id) + 1)] : []);
    expect(connectedGroups(["0"], next)).toHaveLength(50_001);
  });

  test("each circle told is one: every member needs the next, and the last the first", () => {
    const edge = tuple(integer({ min: 0, max: 7 }), integer({ min: 0, max: 7 }), boolean());
    assert(
      property(array(edge, { maxLength: 30 }), (edges) => {
        const written = edges
          .filter(([a, b]) => a !== b)
          .map(([a, b, soft]) => `${a}${soft ? "~" : ">"}${b}`);
        const graph = graphOf(...written);
        for (const { serviceIds } of findCycles(graph))
          for (const [i, id] of serviceIds.entries()) {
            const following = serviceIds[(i + 1) % serviceIds.length]!;
            expect(graph.needs.get(id)?.some(({ onServiceId }) => onServiceId === following)).toBe(true);
          }
      }),
    );
  });
});

describe("targets that cannot hold", () => {
  const targets: Record<string, number> = { a: 999_000, b: 999_000, c: 990_000, d: 950_000 };
  const target = (id: string) => targets[id] ?? null;

  test("a hard dependency on a lower target is told", () => {
    expect(weakLinks(graphOf("a>c"), target)).toEqual([
      { serviceId: "a", targetPpm: 999_000, throughId: "c", weakestId: "c", weakestPpm: 990_000 },
    ]);
  });

  test("a softened one, an equal one and one without a target are not", () => {
    expect(weakLinks(graphOf("a~c", "a>b", "a>unknown"), target)).toEqual([]);
  });

  test("the weakest counts, however far behind, with the first step towards it; the largest gap comes first", () => {
    expect(weakLinks(graphOf("a>b", "b>c", "c>d"), target)).toEqual([
      expect.objectContaining({ serviceId: "b", throughId: "c", weakestId: "d" }),
      expect.objectContaining({ serviceId: "a", throughId: "b", weakestId: "d" }),
      expect.objectContaining({ serviceId: "c", throughId: "d", weakestId: "d" }),
    ]);
  });

  test("in a circle everybody has the weakest of all", () => {
    const found = weakLinks(graphOf("a>b", "b>c", "c>a"), target);
    expect(Object.fromEntries(found.map(({ serviceId, weakestId }) => [serviceId, weakestId]))).toEqual({
      a: "c",
      b: "c",
    });
  });

  test("a service is told exactly when something that it reaches by hard steps has a lower target", () => {
    const edge = tuple(integer({ min: 0, max: 6 }), integer({ min: 0, max: 6 }));
    const ppm = array(integer({ min: 1, max: 5 }), { minLength: 7, maxLength: 7 });
    assert(
      property(array(edge, { maxLength: 20 }), ppm, (edges, levels) => {
        const graph = graphOf(...edges.filter(([a, b]) => a !== b).map(([a, b]) => `${a}>${b}`));
        const told = new Map(
          weakLinks(graph, (id) => levels[Number(id)]!).map((one) => [one.serviceId, one]),
        );
        for (let id = 0; id < 7; id += 1) {
          const reached = new Set<string>();
          const follow = (from: string): void => {
            for (const { onServiceId } of graph.needs.get(from) ?? [])
              if (!reached.has(onServiceId)) {
                reached.add(onServiceId);
                follow(onServiceId);
              }
          };
          follow(String(id));
          const lowest = Math.min(...[...reached].map((one) => levels[Number(one)]!));
          expect(told.get(String(id))?.weakestPpm).toBe(lowest < levels[id]! ? lowest : undefined);
          const alone = weakLinkOf(graph, String(id), (one) => levels[Number(one)]!);
          expect(alone?.weakestPpm).toBe(told.get(String(id))?.weakestPpm);
        }
      }),
    );
  });
});
