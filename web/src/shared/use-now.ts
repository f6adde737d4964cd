import { useSyncExternalStore } from "react";

type Ticker = { subscribe: (listener: () => void) => () => void; read: () => number };

function makeTicker(intervalMs: number): Ticker {
  const listeners = new Set<() => void>();
  let now = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    now = Date.now();
    for (const listener of listeners) listener();
  };
  return {
    read: () => now,
    subscribe: (listener) => {
      if (listeners.size === 0) timer = setInterval(tick, intervalMs);
      now = Date.now();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearInterval(timer);
      };
    },
  };
}

const tickers = { second: makeTicker(1_000), minute: makeTicker(15_000) };

/** The present instant, moving on each second or each quarter minute; all readers share one timer. */
export function useNow(pace: keyof typeof tickers = "minute"): Date {
  const ticker = tickers[pace];
  return new Date(useSyncExternalStore(ticker.subscribe, ticker.read));
}
