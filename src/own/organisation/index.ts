export type {
  Bands,
  DemandBand,
  DeploymentFrequency,
  ExposureBand,
  FrequencyPeriod,
  OnCallLevel,
  OperatingModel,
} from "./model/bands.ts";
export { compareFrequency, namedFrequencies, ratePerWeek } from "./model/bands.ts";
export { mayAct, type Permission } from "./model/access-rules.ts";
