import type { Platform } from "../../platform/context.ts";
import type { ChannelAnswer } from "./channels/channel.ts";

const settingPrefix = "paging.channel-down.";

export type ChannelAlarm = { channel: string; sinceAt: Date; words: string };

/** Raises an operator alarm when a channel's provider itself fails, and ends it with the next message that it takes. */
export class ChannelAlarms {
  readonly #platform: Platform;
  /** What this server last knew; nothing at first, since another may have raised the alarm. */
  readonly #works = new Map<string, boolean>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async hear(channel: string, answer: ChannelAnswer): Promise<void> {
    const providerDown =
      (answer.kind === "retry" || answer.kind === "refused") && answer.providerDown === true;
    if (providerDown && this.#works.get(channel) !== false) await this.#begin(channel, answer.words);
    if (answer.kind === "handed-over" && this.#works.get(channel) !== true) await this.#end(channel);
  }

  async #begin(channel: string, words: string): Promise<void> {
    const { db, log, clock } = this.#platform;
    this.#works.set(channel, false);
    log.error({ alarm: "channel-down", channel, answer: words }, "a channel's provider fails");
    await db
      .insertInto("setting")
      .values({
        name: settingPrefix + channel,
        value: JSON.stringify({ words, sinceAt: clock.now() }),
        updated_at: clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async #end(channel: string): Promise<void> {
    const { db, log } = this.#platform;
    this.#works.set(channel, true);
    const { numDeletedRows } = await db
      .deleteFrom("setting")
      .where("name", "=", settingPrefix + channel)
      .executeTakeFirst();
    if (numDeletedRows > 0n) log.warn({ channel }, "a channel's provider works again");
  }
}

/** Channels whose provider is known to fail. */
export async function channelAlarms(db: Platform["db"]): Promise<ChannelAlarm[]> {
  const rows = await db
    .selectFrom("setting")
    .selectAll()
    .where("name", "like", `${settingPrefix}%`)
    .execute();
  return rows.map(({ name, value }) => {
    const { words, sinceAt } = value as { words: string; sinceAt: string };
    return { channel: name.slice(settingPrefix.length), sinceAt: new Date(sinceAt), words };
  });
}
