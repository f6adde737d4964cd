import { useDebouncedValue } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { asProblem } from "../../api/problem.ts";
import { useWhatIf } from "../estate/use-what-if.ts";
import { useEstate } from "../use-estate.ts";
import { writeBands } from "./selector-address.ts";
import type { SelectorState } from "./selector-state.ts";
import { triedEstimates } from "./tried-estimates.ts";
import classes from "./what-if-panel.module.css";

const restMs = 350;

type EstateEffectProps = { state: SelectorState; usual: BandsInCurrency };

/** What the bands and estimates that are tried would move over the whole estate, and what that would cost. */
export function EstateEffect({ state, usual }: EstateEffectProps) {
  const estate = useEstate(true).data;
  const [settled] = useDebouncedValue(state, restMs);
  const changes = useMemo(
    () => triedEstimates(settled.services, estate?.items ?? []),
    [settled.services, estate],
  );
  const bands = writeBands(settled.bands);
  const otherBands = bands !== writeBands(usual);
  const isAsked = Boolean(estate?.items.length) && (otherBands || changes.length > 0);
  const { data, isFetching, error } = useWhatIf(isAsked ? settled.bands : null, {}, changes);
  if (!isAsked) return null;
  const problem = error && asProblem(error);
  return (
    <p className={classes.effect} aria-live="polite" aria-busy={isFetching}>
      <strong>Over the estate:</strong>{" "}
      {problem ? (problem.detail ?? problem.message) : (data?.words ?? "working out what would move…")}{" "}
      {data && !data.cost.known && data.cost.note}{" "}
      {otherBands && (
        <Link to="/decide/estate" search={{ bands }}>
          See which on the estate
        </Link>
      )}
    </p>
  );
}
