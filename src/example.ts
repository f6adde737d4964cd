import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { documentKinds } from "./document-kinds.ts";
import { createApiKey, hashPassword } from "./own/access/index.ts";
import { applyDocuments } from "./own/catalogue/index.ts";
import { AppError } from "./lib/errors.ts";
import { systemActor } from "./platform/access.ts";
import type { Context, Platform } from "./platform/context.ts";
import { newSecret } from "./platform/identifiers.ts";
import { packageRoot } from "./platform/package-root.ts";

/** How to use the example: who signs in, and the key that sends alerts. */
export type Example = { email: string; password: string; alertKey: string };

const signsIn = "ada@example.com";
const setting = "example";

/** Loads the example organisation, once; later starts answer the same sign-in. Refuses where another organisation lives already. */
export async function loadExample(platform: Platform): Promise<Example> {
  const known = await platform.db
    .selectFrom("setting")
    .select("value")
    .where("name", "=", setting)
    .executeTakeFirst();
  if (known) return JSON.parse(platform.secrets.decrypt(known.value as string)) as Example;
  if (await platform.db.selectFrom("organisation").select("slug").executeTakeFirst())
    throw new AppError(
      "conflict",
      "The example was not loaded: this installation has an organisation of its own. Start without --example, or with another --data folder.",
    );
  const context: Context = { ...platform, actor: systemActor, origin: "example" };
  const options = {
    dryRun: false,
    prune: false,
    reason: "the example organisation",
    // There is no repository that it comes from: whoever explores it may change everything.
    managedBy: "interface" as const,
  };
  await applyDocuments(context, documentKinds(), await readExampleFiles(), options);
  const { key } = await createApiKey(context, { name: "Example alerts", scopes: ["alerts:write"] });
  const example: Example = { email: signsIn, password: newSecret(12), alertKey: key };
  await platform.db
    .updateTable("person")
    .set({ password_hash: await hashPassword(example.password, { name: "", email: signsIn }) })
    .where("email", "=", signsIn)
    .execute();
  await platform.db
    .insertInto("setting")
    .values({
      name: setting,
      value: JSON.stringify(platform.secrets.encrypt(JSON.stringify(example))),
      updated_at: platform.clock.now(),
    })
    .execute();
  return example;
}

async function readExampleFiles(): Promise<{ path: string; text: string }[]> {
  const folder = join(packageRoot, "example");
  const all = await readdir(folder, { recursive: true });
  const names = all.filter((name) => /\.(?:yaml|md)$/.test(name)).toSorted();
  return Promise.all(names.map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8") })));
}
