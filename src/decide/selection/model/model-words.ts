import type { OperatingModel } from "../../../own/organisation/model/bands.ts";

/** The models' names for sentences. */
export const modelInWords: Readonly<Record<OperatingModel, string>> = {
  "you-build-it-you-run-it": "You Build It You Run It",
  "ops-run-it": "Ops Run It",
};
