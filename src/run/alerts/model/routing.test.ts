import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildRoutingIndex, routeSignal, routeWithinTeam, type RoutableService } from "./routing.ts";
import type { Labels } from "./signal.ts";

const services: RoutableService[] = [
  { slug: "bedroom", match: { service: "bedroom" } },
  { slug: "bedroom-search", match: { service: "bedroom", component: "search" } },
  { slug: "kitchen", match: { app: "kitchen" } },
  { slug: "larder", match: { app: "kitchen" } },
  { slug: "payments", match: null },
];
const index = buildRoutingIndex(services);

const serviceOf = (labels: Labels, serviceHint: string | null = null, bound: string | null = null) => {
  const route = routeSignal(index, { labels, serviceHint }, bound);
  return route.kind === "owned" ? route.service : null;
};

describe("routing a signal to a service", () => {
  test("follows the label match", () => {
    expect(serviceOf({ service: "bedroom", instance: "b:1" })).toBe("bedroom");
  });

  test("prefers the match with the most labels", () => {
    expect(serviceOf({ service: "bedroom", component: "search" })).toBe("bedroom-search");
  });

  test("between equal matches takes the first slug of the alphabet", () => {
    expect(serviceOf({ app: "kitchen" })).toBe("kitchen");
  });

  test("takes a service label that is a slug when no match fits", () => {
    expect(serviceOf({ service: "payments" })).toBe("payments");
  });

  test("believes the client's own word for the service over labels", () => {
    expect(serviceOf({ service: "bedroom" }, "payments")).toBe("payments");
    expect(serviceOf({ service: "bedroom" }, "no-such-service")).toBe("bedroom");
  });

  test("a key bound to a service sends only to that service", () => {
    expect(serviceOf({ service: "bedroom" }, "payments", "kitchen")).toBe("kitchen");
  });

  test("a key bound to a service that is gone falls back to the labels", () => {
    expect(serviceOf({ service: "bedroom" }, null, "gone")).toBe("bedroom");
  });

  test("an alert that nobody claims is unowned, and the reason names what was looked for", () => {
    expect(routeSignal(index, { labels: { service: "attic" }, serviceHint: null }, null)).toEqual({
      kind: "unowned",
      reason: "no service is called attic, and no service's label match fits",
    });
    expect(serviceOf({})).toBeNull();
    expect(serviceOf({ constructor: "x", toString: "y" })).toBeNull();
  });

  test("an empty match claims nothing", () => {
    const all = buildRoutingIndex([{ slug: "greedy", match: {} }]);
    expect(routeSignal(all, { labels: { a: "b" }, serviceHint: null }, null).kind).toBe("unowned");
  });

  test("the reason says which labels decided", () => {
    const route = routeSignal(
      index,
      { labels: { service: "bedroom", component: "search" }, serviceHint: null },
      null,
    );
    expect(route.reason).toBe("labels match bedroom-search: service=bedroom, component=search");
  });

  test("finds what a search through all services would find", () => {
    const word = fc.constantFrom("a", "b", "c");
    const labels = fc.dictionary(word, word, { maxKeys: 3 });
    fc.assert(
      fc.property(fc.array(labels, { maxLength: 12 }), labels, (matches, alert) => {
        const all = matches.map((match, place) => ({ slug: `service-${place % 7}-${place}`, match }));
        const fitting = all
          .filter(({ match }) => Object.keys(match).length > 0)
          .filter(({ match }) => Object.entries(match).every(([name, value]) => alert[name] === value))
          .toSorted(
            (left, right) =>
              Object.keys(right.match).length - Object.keys(left.match).length ||
              (left.slug < right.slug ? -1 : 1),
          );
        const route = routeSignal(buildRoutingIndex(all), { labels: alert, serviceHint: null }, null);
        expect(route.kind === "owned" ? route.service : null).toBe(fitting[0]?.slug ?? null);
      }),
    );
  });

  test("a label that every service asks for does not make lookups visit every service", () => {
    const many = Array.from({ length: 10_000 }, (_, place) => ({
      slug: `service-${place}`,
      match: { env: "prod", service: `service-${place}` },
    }));
    const filed = buildRoutingIndex(many);
    expect(Math.max(...[...filed.rules.values()].map((rules) => rules.length))).toBe(1);
    const signal = { labels: { env: "prod", service: "service-9999" }, serviceHint: null };
    expect(routeSignal(filed, signal, null)).toMatchObject({ service: "service-9999" });
  });
});

describe("a key that is bound to a team", () => {
  const route = { kind: "owned", service: "checkout", reason: "label service is checkout" } as const;

  test("speaks for its team's services", () =>
    expect(routeWithinTeam(route, (service) => service === "checkout")).toEqual(route));

  test("pages no other team: what it says of their services is nobody's", () =>
    expect(routeWithinTeam(route, () => false)).toEqual({
      kind: "unowned",
      reason: "the key is bound to a team that does not own checkout",
    }));

  test("leaves nobody's alert nobody's", () => {
    const unowned = { kind: "unowned", reason: "no service is named" } as const;
    expect(routeWithinTeam(unowned, () => true)).toEqual(unowned);
  });
});
