import { backstageImporter, type Importer } from "./own/catalogue/index.ts";
import { openSloImporter } from "./run/slo/index.ts";

/** Every source whose files can be brought in; a new one adds its folder to the wing of its objects, and a line here. */
export const importers = (): Importer[] => [backstageImporter, openSloImporter];
