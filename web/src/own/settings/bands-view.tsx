import { MoneyText } from "../../shared/money-text.tsx";
import { OnCallLevelBadge } from "../../shared/on-call-level-badge.tsx";
import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import { Percentage } from "../../shared/percentage.tsx";
import classes from "./settings.module.css";
import type { BandsValue } from "./use-policies.ts";

const ppmPerPercent = 10_000;

/** Bands of exposure and demand, as they hold. */
export function BandsView({ value, currency }: { value: BandsValue; currency: string }) {
  const { exposureBands, demandBands, betweenModel } = value;
  return (
    <div className={classes.bands}>
      <table>
        <caption>Exposure: what an hour without the service can cost</caption>
        <thead>
          <tr>
            <th scope="col">Up to</th>
            <th scope="col">Availability</th>
            <th scope="col">On call out of hours</th>
          </tr>
        </thead>
        <tbody>
          {exposureBands.map(({ upTo, availability, onCall }, i) => (
            <tr key={availability}>
              <td>
                {i === exposureBands.length - 1 ? (
                  "and above"
                ) : (
                  <MoneyText amount={upTo} currency={currency} />
                )}
              </td>
              <td>
                <Percentage ppm={Math.round(availability * ppmPerPercent)} />
              </td>
              <td>
                <OnCallLevelBadge level={onCall} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>Demand: how much customers ask for</caption>
        <thead>
          <tr>
            <th scope="col">Band</th>
            <th scope="col">Deployments at least</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(demandBands).map(([name, frequency]) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{frequency}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.by}>
        Where the bands leave the model open: {operatingModelFaces[betweenModel].label}.
      </p>
    </div>
  );
}
