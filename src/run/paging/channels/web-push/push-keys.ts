import webPush from "web-push";
import type { Platform } from "../../../../platform/context.ts";

/** The key pair by which push services know this installation (VAPID, RFC 8292). */
export type PushKeys = { publicKey: string; privateKey: string };

const settingName = "paging.web-push-keys";

/** The installation's push keys, made once by whichever server asks first; a new pair would end every subscription. */
export async function loadPushKeys({ db, secrets, clock }: Platform): Promise<PushKeys> {
  const stored = await readSetting(db);
  if (stored !== null) return openKeys(stored, secrets);
  const made = webPush.generateVAPIDKeys();
  const value = { publicKey: made.publicKey, privateKeyEncrypted: secrets.encrypt(made.privateKey) };
  await db
    .insertInto("setting")
    .values({ name: settingName, value: JSON.stringify(value), updated_at: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return openKeys((await readSetting(db))!, secrets);
}

type StoredKeys = { publicKey: string; privateKeyEncrypted: string };

async function readSetting(db: Platform["db"]): Promise<StoredKeys | null> {
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("name", "=", settingName)
    .executeTakeFirst();
  return (row?.value as StoredKeys | undefined) ?? null;
}

const openKeys = (
  { publicKey, privateKeyEncrypted }: StoredKeys,
  secrets: Platform["secrets"],
): PushKeys => ({
  publicKey,
  privateKey: secrets.decrypt(privateKeyEncrypted),
});
