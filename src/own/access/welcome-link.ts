import type { Platform } from "../../platform/context.ts";
import { systemTransaction } from "../../platform/transaction.ts";
import { somebodyHasPassword } from "./password-queries.ts";
import { saveLink, type SignInLink } from "./sign-in-links.ts";

/**
 * The link at which an installation begins, in place of the one of the start before; null as soon as somebody can sign in.
 * Where there is single sign-on people come by that, so nobody asks for it then.
 */
export const makeWelcomeLink = (platform: Platform): Promise<SignInLink | null> =>
  systemTransaction(platform, async (tx) => {
    if (await somebodyHasPassword(tx)) return null;
    const now = platform.clock.now();
    return saveLink(tx, platform.baseUrl, { purpose: "welcome", person: null, madeBy: "Runwright", now });
  });
