import { Link } from "@tanstack/react-router";
import { Panel } from "../../shared/panel.tsx";
import { Percentage } from "../../shared/percentage.tsx";
import { Cautions } from "../cautions.tsx";
import { ServiceLink } from "../links.tsx";
import { useDependenciesOf, type MapNode } from "../map/use-dependencies.ts";
import { ppmOfPercent } from "../service-words.ts";
import type { Service } from "../use-catalogue.ts";
import classes from "./dependency-graph.module.css";
import { edgePath, graphHeight, nodeMiddles } from "./dependency-layout.ts";

type Dependency = Service["dependsOn"][number];
type DependencyGraphProps = { service: Service };

const strip = 56;

/** Who needs this service, and what it needs: solid lines where a failure carries over, dashed where something softens it. */
export function DependencyGraph({ service }: DependencyGraphProps) {
  const { dependsOn, usedBy } = service;
  const around = useDependenciesOf(service.slug, 1).data;
  const nodes = around?.nodes ?? [];
  const height = graphHeight(dependsOn.length, usedBy.length);
  return (
    <Panel
      title="Dependencies"
      area="dependencies"
      aside={
        <Link to="/map" search={{ service: service.slug, fails: "yes" }}>
          If it fails
        </Link>
      }
    >
      {dependsOn.length + usedBy.length === 0 ? (
        <p className={classes.none}>
          It needs no other service, and none needs it, as far as the catalogue knows.
        </p>
      ) : (
        <div className={classes.container}>
          <div className={classes.graph} data-alone={aloneOf(service)}>
            <Column label="Needed by" dependencies={usedBy} nodes={nodes} />
            <Edges dependencies={usedBy} height={height} side="left" />
            <div className={classes.self}>{service.name}</div>
            <Edges dependencies={dependsOn} height={height} side="right" />
            <Column label="Needs" dependencies={dependsOn} nodes={nodes} />
          </div>
        </div>
      )}
      {around && (
        <Cautions
          cautions={[
            ...(around.weak ? [{ code: "weak", text: around.weak.text }] : []),
            ...around.cycles.map(({ text }) => ({ code: "cycle", text })),
          ]}
        />
      )}
    </Panel>
  );
}

/** The side without neighbours, which needs no room. */
const aloneOf = ({ dependsOn, usedBy }: Service) =>
  usedBy.length === 0 ? "left" : dependsOn.length === 0 ? "right" : undefined;

type ColumnProps = { label: string; dependencies: readonly Dependency[]; nodes: readonly MapNode[] };

function Column({ label, dependencies, nodes }: ColumnProps) {
  return (
    <div className={classes.column}>
      <h3 className={classes.label}>{label}</h3>
      {dependencies.length === 0 && <p className={classes.nobody}>none</p>}
      <ul className={classes.nodes}>
        {dependencies.map((dependency) => (
          <Node key={dependency.service.slug} dependency={dependency} nodes={nodes} />
        ))}
      </ul>
    </div>
  );
}

function Node({ dependency, nodes }: { dependency: Dependency; nodes: readonly MapNode[] }) {
  const { service, kind, softenedBy, degradation } = dependency;
  const target = nodes.find((one) => one.service.slug === service.slug)?.availabilityTarget;
  const softened = softenedBy ? `softened by ${softenedBy}` : "softened";
  const how = kind === "hard" ? "hard" : [softened, degradation].filter(Boolean).join(": ");
  return (
    <li className={classes.node} data-kind={kind}>
      <span className={classes.name}>
        <ServiceLink service={service} />
        {target != null && (
          <span className={classes.target}>
            <Percentage ppm={ppmOfPercent(target)} />
          </span>
        )}
      </span>
      <span className={classes.how} title={how}>
        {how}
      </span>
    </li>
  );
}

type EdgesProps = { dependencies: readonly Dependency[]; height: number; side: "left" | "right" };

function Edges({ dependencies, height, side }: EdgesProps) {
  const middles = nodeMiddles(dependencies.length, height);
  return (
    <svg
      className={classes.edges}
      width={strip}
      height={height}
      viewBox={`0 0 ${strip} ${height}`}
      aria-hidden
    >
      {dependencies.map(({ service, kind }, index) => {
        const node = middles[index] ?? 0;
        const self = height / 2;
        const [from, to] = side === "left" ? [node, self] : [self, node];
        return <path key={service.slug} data-kind={kind} d={edgePath(strip, from, to)} />;
      })}
    </svg>
  );
}
