import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { catalogueRoutes } from "./catalogue-routes.ts";
import type { DocumentKind } from "./document-kind.ts";
import { documentRoutes } from "./editing/document-routes.ts";
import { importRoutes } from "./importers/import-routes.ts";
import type { Importer } from "./importers/importer.ts";
import { policyRoutes } from "./policies/policy-routes.ts";
import type { UsualBands } from "./policies/policy-values.ts";
import { organisationRoutes } from "./organisation-routes.ts";
import { serviceRoutes } from "./service-routes.ts";
import { teamRoutes } from "./team-routes.ts";

/** The information portal and the catalogue as code, with every kind of document and every importer that a feature has registered. */
export const createCatalogue = (
  platform: Platform,
  kinds: readonly DocumentKind[],
  importers: readonly Importer[],
  usualBands: UsualBands,
): Feature => ({
  name: "catalogue",
  routes: async (app) => {
    await app.register(organisationRoutes(platform));
    await app.register(serviceRoutes(platform));
    await app.register(teamRoutes(platform));
    await app.register(catalogueRoutes(platform, kinds));
    await app.register(policyRoutes(platform, usualBands));
    await app.register(documentRoutes(platform, kinds));
    await app.register(importRoutes(kinds, importers));
  },
});
