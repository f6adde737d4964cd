import { AppError } from "../../../lib/errors.ts";
import type { Platform } from "../../../platform/context.ts";
import type { Feature } from "../../../platform/feature.ts";
import type { OpenIdSettings } from "../../../platform/openid-settings.ts";
import { isOrganisationRole, organisationRoles } from "../../organisation/index.ts";
import { openIdRoutes } from "./openid-routes.ts";

/** Single sign-on as the operator has set it up; refuses groups of roles that there are not. */
export function createOpenIdSignIn(
  platform: Platform,
  settings: OpenIdSettings | null,
  outgoing: { allowPrivate: boolean },
): Feature {
  for (const role of [...(settings?.rolesOfGroup.values() ?? [])].flat())
    if (!isOrganisationRole(role))
      throw new AppError(
        "invalid",
        `RUNWRIGHT_OPENID_ROLES may give ${organisationRoles.join(", ")}, not "${role}".`,
      );
  return { name: "openid", routes: openIdRoutes(platform, settings, outgoing.allowPrivate) };
}
