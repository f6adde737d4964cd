import { IconCircleHalf2, IconFlame } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Percentage } from "../../shared/percentage.tsx";
import { KindIcon } from "../kind-icon.tsx";
import { ppmOfPercent } from "../service-words.ts";
import { layOut, nodeHeight, nodeWidth } from "./map-layout.ts";
import classes from "./map-picture.module.css";
import type { DependencyEdge, MapNode } from "./use-dependencies.ts";

/** What a failure does to a service on the map. */
export type Fate = "origin" | "fails" | "degrades";

type MapPictureProps = {
  nodes: readonly MapNode[];
  edges: readonly DependencyEdge[];
  focus?: string | undefined;
  fates?: ReadonlyMap<string, Fate> | undefined;
  /** Services whose target cannot hold. */
  weak: ReadonlySet<string>;
  /** What the address keeps when another service is put into the middle. */
  keep: { depth?: string | undefined; fails?: string | undefined };
};

/** Services as boxes in columns, who needs left of what is needed; solid lines carry a failure on, dashed ones soften it. */
export function MapPicture({ nodes, edges, focus, fates, weak, keep }: MapPictureProps) {
  const layout = useMemo(
    () =>
      layOut(
        nodes.map(({ service }) => service.slug),
        edges,
      ),
    [nodes, edges],
  );
  const [near, setNear] = useState<string | null>(null);
  const lit = (edge: DependencyEdge) => near !== null && (edge.from === near || edge.to === near);
  return (
    <section className={classes.scroll} aria-label="Map of dependencies">
      <div className={classes.map} style={{ width: layout.width, height: layout.height }}>
        <svg width={layout.width} height={layout.height} aria-hidden>
          {edges.map((edge, i) => (
            <path
              key={`${edge.from} ${edge.to}`}
              d={layout.lines[i]}
              data-kind={edge.kind}
              data-lit={lit(edge)}
              data-burns={edge.kind === "hard" && burns(fates, edge)}
            />
          ))}
        </svg>
        <ul className={classes.nodes}>
          {nodes.map((node) => {
            const { slug } = node.service;
            const place = layout.places.get(slug);
            return (
              place && (
                <li key={slug} style={{ left: place.x, top: place.y, width: nodeWidth, height: nodeHeight }}>
                  <Link
                    to="/map"
                    search={{ ...keep, service: slug }}
                    className={classes.node}
                    data-focus={slug === focus}
                    data-fate={fates?.get(slug)}
                    data-weak={weak.has(slug)}
                    onMouseEnter={() => setNear(slug)}
                    onMouseLeave={() => setNear(null)}
                    onFocus={() => setNear(slug)}
                    onBlur={() => setNear(null)}
                  >
                    <NodeWords node={node} fate={fates?.get(slug)} weak={weak.has(slug)} />
                  </Link>
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}

const burns = (fates: MapPictureProps["fates"], { from, to }: DependencyEdge) => {
  const below = fates?.get(to);
  return fates?.get(from) === "fails" && (below === "fails" || below === "origin");
};

type NodeWordsProps = { node: MapNode; fate: Fate | undefined; weak: boolean };

function NodeWords({ node: { service, kind, team, availabilityTarget }, fate, weak }: NodeWordsProps) {
  return (
    <>
      <span className={classes.name}>
        <KindIcon kind={kind} />
        <span>{service.name}</span>
      </span>
      <span className={classes.about}>
        <span className={classes.team}>{team?.name ?? "no owner"}</span>
        {availabilityTarget !== null && (
          <span className={classes.target}>
            <Percentage ppm={ppmOfPercent(availabilityTarget)} />
            {weak && <span className="visually-hidden">, which cannot hold</span>}
          </span>
        )}
      </span>
      {fate !== undefined && <FateMark fate={fate} />}
    </>
  );
}

const fateFaces = {
  origin: { label: "fails first", icon: IconFlame },
  fails: { label: "fails with it", icon: IconFlame },
  degrades: { label: "degrades", icon: IconCircleHalf2 },
};

function FateMark({ fate }: { fate: Fate }) {
  const { label, icon: Icon } = fateFaces[fate];
  return (
    <span className={classes.fate}>
      <Icon size={13} stroke={2} aria-hidden />
      {label}
    </span>
  );
}
