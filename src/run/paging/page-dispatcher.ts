import { sql } from "kysely";
import type { Platform } from "../../platform/context.ts";
import { ChannelAlarms } from "./channel-alarms.ts";
import { deliverWithin } from "./channels/deliver-within.ts";
import type { Channel, ChannelAnswer } from "./channels/channel.ts";
import { claimBundle, leaseSeconds, type Bundle } from "./claim-bundle.ts";
import { composePage } from "./compose-page.ts";
import { nextPageDueAt } from "./paging-queries.ts";
import type { Pacing } from "./model/pacing.ts";
import type { PagedIncidents } from "./paged-incidents.ts";
import { recordAnswer } from "./record-answer.ts";
import { raiseUnreached } from "./unreached.ts";

// Each channel has slots of its own, so that one that hangs holds up no other.
const slotsPerChannel = 16;
const claimsAtOnce = 3;
const idleMilliseconds = { shortest: 10, longest: 1000 };

/** Hands pages over: claims what is due, sends each bundle in a slot of its channel, records how it went. Any number of servers may run one. */
export class PageDispatcher {
  readonly #platform: Platform;
  readonly #channels: ReadonlyMap<string, Channel>;
  readonly #incidents: PagedIncidents;
  readonly #pacing: Pacing;
  readonly #sendTimeoutMilliseconds: number;
  readonly #alarms: ChannelAlarms;
  readonly #underWay = new Map<Bundle, Promise<void>>();
  #renewal: NodeJS.Timeout | null = null;

  constructor(
    platform: Platform,
    parts: {
      channels: ReadonlyMap<string, Channel>;
      incidents: PagedIncidents;
      pacing: Pacing;
      sendTimeoutMilliseconds: number;
    },
  ) {
    this.#platform = platform;
    this.#channels = parts.channels;
    this.#incidents = parts.incidents;
    this.#pacing = parts.pacing;
    this.#sendTimeoutMilliseconds = parts.sendTimeoutMilliseconds;
    this.#alarms = new ChannelAlarms(platform);
  }

  /** Begins to send what is due, without waiting for its end. */
  async step(): Promise<{ worked: boolean; idleMilliseconds: number }> {
    const claims = await Promise.all(Array.from({ length: claimsAtOnce }, () => this.#claimOne()));
    if (claims.some((claimed) => claimed)) return { worked: true, idleMilliseconds: 0 };
    return { worked: false, idleMilliseconds: await this.#untilNext() };
  }

  /** Waits until nothing is under way. */
  async finish(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay.values());
  }

  async #claimOne(): Promise<boolean> {
    const free = [...this.#channels.keys()].filter((channel) => this.#busySlots(channel) < slotsPerChannel);
    if (free.length === 0) return false;
    const claimed = await claimBundle(this.#platform, free, this.#pacing);
    if (claimed?.bundle) this.#begin(claimed.bundle);
    return claimed !== null;
  }

  #busySlots(name: string): number {
    let busy = 0;
    for (const { method } of this.#underWay.keys()) if (method.channel === name) busy += 1;
    return busy;
  }

  #begin(bundle: Bundle): void {
    const sending = this.#deliver(bundle)
      .catch((error: unknown) =>
        this.#platform.log.warn({ err: error, bundle: bundle.id }, "a page is left to its lease"),
      )
      .finally(() => {
        this.#underWay.delete(bundle);
        if (this.#underWay.size > 0 || this.#renewal === null) return;
        clearInterval(this.#renewal);
        this.#renewal = null;
      });
    this.#underWay.set(bundle, sending);
    this.#renewal ??= setInterval(() => void this.#renew(), (leaseSeconds * 1000) / 3);
  }

  async #deliver(bundle: Bundle): Promise<void> {
    const { clock } = this.#platform;
    const beganAt = clock.now();
    const began = performance.now();
    const answer = await this.#send(bundle);
    const attempt = { bundle, answer, beganAt, tookMilliseconds: performance.now() - began };
    await recordAnswer(this.#platform, this.#incidents, attempt);
    if (answer.kind !== "handed-over") await raiseUnreached(this.#platform, this.#incidents, bundle);
    await this.#alarms.hear(bundle.method.channel, answer);
  }

  async #send(bundle: Bundle): Promise<ChannelAnswer> {
    if (bundle.method.gone) return { kind: "gone", words: "This address takes no messages any more." };
    const channel = this.#channels.get(bundle.method.channel)!;
    const message = await composePage(this.#platform, this.#incidents, bundle);
    return deliverWithin(
      channel,
      bundle.method.address,
      message,
      { idempotencyKey: bundle.id, sentAt: this.#platform.clock.now() },
      this.#sendTimeoutMilliseconds,
    );
  }

  /** While a message is under way its claim is renewed, so that a short lease can tell a dead server from a slow channel. */
  async #renew(): Promise<void> {
    const until = new Date(this.#platform.clock.now().getTime() + leaseSeconds * 1000);
    const methodIds = [...this.#underWay.keys()].map(({ method }) => method.id);
    await this.#platform.db
      .updateTable("contact_method")
      .set({ leased_until: until })
      .where("id", "=", sql<string>`any(${methodIds}::uuid[])`)
      .where("leased_until", "is not", null)
      .execute()
      .catch((error: unknown) => this.#platform.log.warn({ err: error }, "leases of pages were not renewed"));
  }

  async #untilNext(): Promise<number> {
    const dueAt = await nextPageDueAt(this.#platform.db, this.#pacing);
    if (dueAt === null) return idleMilliseconds.longest;
    const wait = dueAt.getTime() - this.#platform.clock.now().getTime();
    return Math.min(Math.max(wait, idleMilliseconds.shortest), idleMilliseconds.longest);
  }
}
