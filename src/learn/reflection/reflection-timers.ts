import { systemActor } from "../../platform/access.ts";
import { saveOutcome } from "../../platform/command.ts";
import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { setTimers, type Timer, type TimerHandler } from "../../platform/timers.ts";
import { systemTransaction } from "../../platform/transaction.ts";
import { quarterOf, readQuarter } from "./model/quarter.ts";
import { prepare } from "./prepare-reflection.ts";

const kind = "reflection.prepare";

/** At a quarter's end its reflection is due. */
const timerOf = (at: Date): Timer => {
  const { name, endAt } = quarterOf(at);
  return { kind, key: name, dueAt: endAt };
};

/** Prepares each quarter's reflection as the quarter ends, however long nobody looked. */
export const reflectionTimer: TimerHandler = {
  kind,
  async fire(tx, { key }, now) {
    const audit = await prepare(tx, readQuarter(key, now), systemActor.name, now);
    await setTimers(tx, [timerOf(now)]);
    const events = [{ type: "reflection.changed", id: key }];
    await saveOutcome(tx, { audit, events }, { actor: systemActor, origin: "" }, now);
  },
};

const checkMilliseconds = 3_600_000;

/** Sees to it that the present quarter's timer is set, from a server's first hour on. */
export function keepReflectionTimer(platform: Platform): NonNullable<Feature["workers"]>[number] {
  let setFor = "";
  return {
    name: "reflection",
    async step() {
      const timer = timerOf(platform.clock.now());
      if (timer.key !== setFor) await systemTransaction(platform, (tx) => setTimers(tx, [timer]));
      setFor = timer.key;
      return { worked: false, idleMilliseconds: checkMilliseconds };
    },
  };
}
