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
import { ownSubjects, type SearchSubject } from "./search.ts";
import { serviceRoutes } from "./service-routes.ts";
import { teamRoutes } from "./team-routes.ts";

/** What other features register: kinds of documents, importers, and what of theirs can be found; and the usual bands. */
export type CatalogueParts = {
  kinds: readonly DocumentKind[];
  importers: readonly Importer[];
  subjects: readonly SearchSubject[];
  usualBands: UsualBands;
};

/** The information portal and the catalogue as code. */
export const createCatalogue = (
  platform: Platform,
  { kinds, importers, subjects, usualBands }: CatalogueParts,
): Feature => ({
  name: "catalogue",
  routes: async (app) => {
    await app.register(organisationRoutes(platform));
    await app.register(serviceRoutes(platform, [...ownSubjects, ...subjects]));
    await app.register(teamRoutes(platform));
    await app.register(catalogueRoutes(platform, kinds));
    await app.register(policyRoutes(platform, usualBands));
    await app.register(documentRoutes(platform, kinds));
    await app.register(importRoutes(kinds, importers));
  },
});
