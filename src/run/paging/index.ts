import { setTimeout as pause } from "node:timers/promises";
import type { Tx } from "../../platform/database.ts";
import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { createChannels, type ChannelSettings } from "./channels/all-channels.ts";
import { sendTimeoutMilliseconds } from "./channels/deliver-within.ts";
import { confirmationHandler } from "./confirmation.ts";
import { contactMethodRoutes } from "./contact-method-routes.ts";
import { linkRoutes } from "./link-routes.ts";
import { defaultPacing, type Pacing } from "./model/pacing.ts";
import { PageDispatcher } from "./page-dispatcher.ts";
import { endPages, pagePeople } from "./page-people.ts";
import type { PageRequest, PagesEnd } from "./page-request.ts";
import type { PagedIncidents } from "./paged-incidents.ts";
import { pagingRoutes } from "./paging-routes.ts";

export type { PageAnswer, PageContent, PagedIncidents, PageNote } from "./paged-incidents.ts";
export type { PageRequest, PagesEnd } from "./page-request.ts";
export { pagingHealth, type PagingHealth } from "./paging-queries.ts";

/** What incidents do with paging, in their own transactions. */
export type Paging = {
  feature: Feature;
  /** Asks people: durable with the decision, handed over after it. */
  pagePeople(tx: Tx, requests: readonly PageRequest[], now: Date): Promise<void>;
  /** Nobody needs to be asked about these incidents any more. */
  endPages(tx: Tx, ended: readonly PagesEnd[], now: Date): Promise<void>;
};

// What is still under way then is sent again by whoever is next: a hanging channel keeps nobody from stopping.
const stopMilliseconds = 3000;

export type PagingParts = ChannelSettings & {
  incidents: PagedIncidents;
  pacing?: Pacing;
  sendTimeoutMilliseconds?: number;
};

/** Paging as a feature of the product (spec: paging): contact methods, delivery with proof, links that acknowledge. */
export function createPaging(platform: Platform, parts: PagingParts): Paging {
  const { incidents, pacing = defaultPacing, ...settings } = parts;
  const channels = createChannels(platform, settings);
  const dispatcher = new PageDispatcher(platform, {
    channels: channels.byName,
    incidents,
    pacing,
    sendTimeoutMilliseconds: parts.sendTimeoutMilliseconds ?? sendTimeoutMilliseconds,
  });
  return {
    feature: {
      name: "paging",
      async routes(app) {
        await app.register(contactMethodRoutes(channels));
        await app.register(pagingRoutes(platform));
      },
      rootRoutes: linkRoutes(platform, incidents),
      outbox: [confirmationHandler(platform, channels.byName)],
      workers: [{ name: "paging", step: () => dispatcher.step(), finish: () => dispatcher.finish() }],
      async stop() {
        await Promise.race([dispatcher.finish(), pause(stopMilliseconds, undefined, { ref: false })]);
        for (const channel of channels.byName.values()) channel.stop?.();
      },
    },
    pagePeople: (tx, requests, now) => pagePeople({ platform, incidents }, tx, requests, now),
    endPages,
  };
}
