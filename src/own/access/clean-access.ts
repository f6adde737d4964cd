import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";

const keepTriesHours = 24;
const everyMilliseconds = 3_600_000;

/** Removes tries to sign in of more than a day ago, and sessions and sign-in links that ended by themselves. */
export async function cleanAccess({ db, clock }: Pick<Platform, "db" | "clock">): Promise<void> {
  const now = clock.now();
  const before = new Date(now.getTime() - keepTriesHours * 3_600_000);
  await db.deleteFrom("sign_in_failure").where("failed_at", "<", before).execute();
  await db.deleteFrom("session").where("expires_at", "<", now).execute();
  await db.deleteFrom("sign_in_link").where("expires_at", "<", now).execute();
}

/** Cleans each hour, for as long as a server lives. */
export function accessWorkers(platform: Platform): NonNullable<Feature["workers"]> {
  let nextAt = 0;
  return [
    {
      name: "access",
      async step() {
        const now = platform.clock.now().getTime();
        if (now >= nextAt) {
          await cleanAccess(platform);
          nextAt = now + everyMilliseconds;
        }
        return { worked: false, idleMilliseconds: everyMilliseconds };
      },
    },
  ];
}
