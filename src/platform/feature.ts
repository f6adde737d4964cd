import type { DirectHandler, Routes } from "./http/server.ts";
import type { OutboxHandler } from "./outbox.ts";
import type { TimerHandler } from "./timers.ts";

/** What a feature brings to the running product; a wing's features are listed in src/app.ts. */
export type Feature = {
  name: string;
  routes?: Routes;
  /** Pages of their own address outside `/api/v1`, such as a link in a message. */
  rootRoutes?: Routes;
  /** Answers ordinary requests to the busiest of its `rootRoutes` before the framework sees them. */
  direct?: DirectHandler;
  timers?: readonly TimerHandler[];
  outbox?: readonly OutboxHandler[];
  /** Loops of its own: each step says whether it worked, and how long it may idle; `finish` waits for what steps have begun. */
  workers?: readonly {
    name: string;
    step: () => Promise<{ worked: boolean; idleMilliseconds: number }>;
    finish?: () => Promise<void>;
  }[];
  stop?: () => Promise<void>;
};
