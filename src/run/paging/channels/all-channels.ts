import type { Platform } from "../../../platform/context.ts";
import type { OutgoingRules } from "../../../platform/outgoing/guarded-fetch.ts";
import type { Channel } from "./channel.ts";
import { emailChannel } from "./email/email-channel.ts";
import { loadPushKeys, type PushKeys } from "./web-push/push-keys.ts";
import { pushContact, webPushChannel } from "./web-push/web-push-channel.ts";
import { webhookChannel } from "./webhook/webhook-channel.ts";

export type ChannelSettings = { smtpUrl: string | undefined; mailFrom: string; outgoing: OutgoingRules };

/** The channels of an installation by name, and the public key with which a browser subscribes. */
export type Channels = { byName: ReadonlyMap<string, Channel>; pushPublicKey: () => Promise<string> };

/** Every channel that Runwright can page by. A new one is a folder and a line here. */
export function createChannels(platform: Platform, settings: ChannelSettings): Channels {
  const { baseUrl } = platform;
  const { smtpUrl, mailFrom, outgoing: rules } = settings;
  const keys = rememberOnce(() => loadPushKeys(platform));
  const all = [
    emailChannel({ smtpUrl, mailFrom, baseUrl }),
    webPushChannel({ rules, keys, contact: pushContact(baseUrl, mailFrom) }),
    webhookChannel(rules),
  ] as unknown as Channel[];
  return {
    byName: new Map(all.map((channel) => [channel.name, channel])),
    pushPublicKey: async () => (await keys()).publicKey,
  };
}

/** Asks once and remembers; a failure is asked again. */
function rememberOnce(load: () => Promise<PushKeys>): () => Promise<PushKeys> {
  let loaded: Promise<PushKeys> | null = null;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
}
