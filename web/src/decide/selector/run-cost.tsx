import { useDebouncedValue } from "@mantine/hooks";
import { Link, useLocation } from "@tanstack/react-router";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import type { Derivation } from "../../../../src/decide/selection/model/derivation.ts";
import { asProblem } from "../../api/problem.ts";
import { MoneyText } from "../../shared/money-text.tsx";
import { onCallLevelFaces } from "../../shared/on-call-level-badge.tsx";
import classes from "./run-cost.module.css";
import type { ServiceSketch } from "./selector-state.ts";
import { useRunCost } from "./use-run-cost.ts";
import type { RunCost } from "./use-run-cost.ts";

const restMs = 300;
const levels = ["none", "domain", "team"] as const;

type RunCostPartProps = {
  service: ServiceSketch;
  bands: BandsInCurrency;
  derivation: Derivation;
  signedIn: boolean;
};

/** What standby would cost a year under the organisation's pay, or plainly why that is unknown. */
export function RunCostPart({ service, bands, derivation, signedIn }: RunCostPartProps) {
  const [settled] = useDebouncedValue(service, restMs);
  const here = useLocation({ select: ({ href }) => href });
  const cost = useRunCost(settled, bands, signedIn);
  return (
    <section className={classes.cost} aria-label="Run cost a year" aria-busy={cost.isFetching}>
      <h2>Run cost a year</h2>
      {!signedIn && (
        <p>
          Unknown here: it follows from how your organisation pays on-call.{" "}
          <Link to="/sign-in" search={{ next: here }}>
            Sign in
          </Link>{" "}
          to see it.
        </p>
      )}
      {signedIn && cost.isPending && <p>Working it out…</p>}
      {cost.isError && <p>It cannot be told now: {asProblem(cost.error).message}.</p>}
      {cost.data && <Figures cost={cost.data.runCost} derivation={derivation} />}
    </section>
  );
}

function Figures({ cost, derivation }: { cost: RunCost; derivation: Derivation }) {
  const { operatingModel, onCallLevel } = derivation;
  if (!cost.known || !cost.levels)
    return (
      <p>
        {cost.note} <Link to="/settings">Settings</Link>
      </p>
    );
  const { levels: byLevel } = cost;
  const stands = operatingModel === "ops-run-it" ? null : onCallLevel;
  return (
    <>
      {stands === null && (
        <p>
          Operations answer at every hour on a schedule of their own, which all its services share; it is not
          counted here.
        </p>
      )}
      <ul>
        {levels.map((level) => {
          const priced = byLevel[level];
          return (
            priced && (
              <li key={level} data-stands={level === stands}>
                <span>
                  {onCallLevelFaces[level].label}
                  {level === stands && <span className="visually-hidden"> (where it stands)</span>}
                </span>
                <strong>
                  <MoneyText {...priced.schedule} precision="estimate" />
                </strong>
              </li>
            )
          );
        })}
      </ul>
      <p>{cost.note} A domain shares its schedule among its services.</p>
    </>
  );
}
