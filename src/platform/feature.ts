import type { Routes } from "./http/server.ts";
import type { OutboxHandler } from "./outbox.ts";
import type { TimerHandler } from "./timers.ts";

/** What a feature brings to the running product; a wing's features are listed in src/app.ts. */
export type Feature = {
  name: string;
  routes?: Routes;
  timers?: readonly TimerHandler[];
  outbox?: readonly OutboxHandler[];
  /** Loops of its own: each step says whether it worked, and how long it may idle. */
  workers?: readonly {
    name: string;
    step: () => Promise<{ worked: boolean; idleMilliseconds: number }>;
  }[];
  stop?: () => Promise<void>;
};
