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
export {
  readBetweenModel,
  readDemandBands,
  readExposureBands,
  writeDemandBands,
  writeExposureBands,
} from "./model/read-bands.ts";
export { readAvailability, writeAvailability } from "./model/availability-level.ts";
export { readFrequency } from "./model/read-frequency.ts";
export { readIncidentLoss, writeIncidentLoss, type IncidentLossThresholds } from "./model/incident-loss.ts";
export {
  calloutPayMinor,
  readRemuneration,
  standbyKinds,
  standbyPayMinor,
  writeRemuneration,
} from "./model/remuneration.ts";
export type {
  CalloutRate,
  Remuneration,
  StandbyKind,
  StandbyRate,
  StandbyTime,
} from "./model/remuneration.ts";
export { accountabilityFor, type Accountability, type AccountabilityParty } from "./model/accountability.ts";
export { mayAct, type Permission } from "./model/access-rules.ts";
export { isOrganisationRole, organisationRoles } from "./model/organisation-roles.ts";
export {
  findPolicyDecision,
  loadBandsInForce,
  loadCurrency,
  loadIncidentLossThresholds,
  loadOrganisation,
  loadPolicyHistory,
  loadPolicyInForce,
  loadRemuneration,
} from "./organisation-queries.ts";
export type { ManagedBy, Organisation, PolicyDecision, PolicyKind } from "./organisation-queries.ts";
export {
  decidePolicy,
  deletePolicyDecision,
  letPeopleLeave,
  removeDomains,
  removeTeams,
  saveDomains,
  saveOrganisation,
  savePeople,
  saveTeams,
} from "./organisation-store.ts";
export type { DomainRow, PersonRow, TeamRow } from "./organisation-store.ts";
export {
  findPerson,
  loadAllPeople,
  loadLeave,
  loadMemberships,
  loadPeople,
  loadPeopleByRole,
} from "./people-queries.ts";
export type { LeavePeriod, NamedPerson, Person } from "./people-queries.ts";
export {
  findDomain,
  findTeam,
  listTeams,
  loadAllDomains,
  loadAllTeams,
  loadDomains,
  loadTeams,
} from "./team-queries.ts";
export type {
  Domain,
  DomainBasis,
  FundedBy,
  ListedTeam,
  Member,
  Named,
  Team,
  TeamKind,
} from "./team-queries.ts";
export { checkHolidayRegion, loadHolidays, type PublicHolidays } from "./holidays.ts";
