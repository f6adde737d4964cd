import { MoneyText } from "../../shared/money-text.tsx";
import { OnCallLevelBadge } from "../../shared/on-call-level-badge.tsx";
import { OperatingModelBadge, operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import { moneyText } from "../../shared/format/format-money.ts";
import { percentText } from "../../shared/format/format-percentage.ts";
import { TrafficLight, trafficLightFaces } from "../../shared/traffic-light.tsx";
import type { EstatePoint, PlacedPoint } from "./place-points.ts";
import classes from "./estate-plot.module.css";

/** What a point stands for, in one sentence for those who hear it. */
export function sayPoint({ service, derivation }: EstatePoint): string {
  const { exposurePerHour, team } = service;
  const exposure = exposurePerHour
    ? moneyText(exposurePerHour.amount, exposurePerHour.currency, "estimate")
    : "nothing";
  return [
    `${service.service.name}, ${team?.name ?? "owned by nobody"}: ${exposure} an hour`,
    `${percentText(derivation.availabilityTarget)}, ${derivation.deploymentTarget.label}`,
    operatingModelFaces[derivation.operatingModel].label,
    trafficLightFaces[derivation.trafficLight].meaning,
  ].join(", ");
}

type PointCardProps = { placed: PlacedPoint; width: number; height: number };

/** The reading of one point, beside it and within the plot. */
export function PointCard({ placed: { point, x, y, radius }, width, height }: PointCardProps) {
  const { service, derivation } = point;
  const { exposurePerHour, lossThisQuarter, team, cautions } = service;
  const side = x > width / 2 ? { right: width - x + radius + 10 } : { left: x + radius + 10 };
  const edge = y > height / 2 ? { bottom: height - y - radius } : { top: y - radius };
  return (
    <>
      <span
        className={classes.ring}
        style={{ left: x - radius - 4, top: y - radius - 4, width: 2 * radius + 8, height: 2 * radius + 8 }}
      />
      <div className={classes.card} style={{ ...side, ...edge }}>
        <strong>{service.service.name}</strong>
        <span className={classes.quiet}>{team?.name ?? "nobody owns it"}</span>
        <span>
          {exposurePerHour && <MoneyText {...exposurePerHour} precision="estimate" />} an hour,{" "}
          {percentText(derivation.availabilityTarget)}, {derivation.deploymentTarget.label}
        </span>
        {lossThisQuarter && Number(lossThisQuarter.amount) > 0 && (
          <span>
            Lost this quarter: <MoneyText {...lossThisQuarter} precision="estimate" />
          </span>
        )}
        <span className={classes.badges}>
          <TrafficLight colour={derivation.trafficLight} />
          <OperatingModelBadge model={derivation.operatingModel} />
          {derivation.operatingModel === "you-build-it-you-run-it" && (
            <OnCallLevelBadge level={derivation.onCallLevel} format="short" />
          )}
        </span>
        {derivation.peak && <span className={classes.quiet}>In its peak {derivation.peak}</span>}
        {cautions[0] && <span className={classes.quiet}>{cautions[0].text}</span>}
      </div>
    </>
  );
}
