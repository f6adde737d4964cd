import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import type { TableState } from "../../shared/table/arrange-rows.ts";
import { stringifySearch } from "../../shell/search-parameters.ts";
import { addressOfState, stateFromAddress } from "./selector-address.ts";
import type { SelectorAddress } from "./selector-address.ts";
import type { SelectorState } from "./selector-state.ts";

/** How the page shows the state: the table's arrangement, and the matrix as a table. */
export type SelectorView = TableState & Pick<SelectorAddress, "view">;

const writeDelayMs = 200;

/** The selector's state, quick in memory while a dot is dragged, and in the address a moment later. */
export function useSelectorState(usual: BandsInCurrency) {
  const address = useSearch({ from: "/shell/decide/selector" });
  const navigate = useNavigate();
  const [state, setState] = useState(() => stateFromAddress(address, usual));
  const [view, setView] = useState((): SelectorView => viewOf(address));
  const written = useRef(stringifySearch(address));

  // Somebody went back, or followed a link to another state of this page.
  useEffect(() => {
    const text = stringifySearch(address);
    if (text === written.current) return;
    written.current = text;
    setState(stateFromAddress(address, usual));
    setView(viewOf(address));
  }, [address, usual]);

  useEffect(() => {
    const next: SelectorAddress = { ...addressOfState(state, usual), ...definedOf(view) };
    const text = stringifySearch(next);
    if (text === written.current) return undefined;
    const timer = setTimeout(() => {
      written.current = text;
      void navigate({ to: "/decide/selector", search: next, replace: true, resetScroll: false });
    }, writeDelayMs);
    return () => clearTimeout(timer);
  }, [state, view, usual, navigate]);

  const change = useCallback((next: (state: SelectorState) => SelectorState) => setState(next), []);
  return { state, change, view, setView };
}

const viewOf = ({ sort, filter, hidden, view }: SelectorAddress): SelectorView => ({
  sort,
  filter,
  hidden,
  view,
});

function definedOf({ sort, filter, hidden, view }: SelectorView): SelectorAddress {
  return {
    ...(sort ? { sort } : {}),
    ...(filter ? { filter } : {}),
    ...(hidden ? { hidden } : {}),
    ...(view ? { view } : {}),
  };
}
