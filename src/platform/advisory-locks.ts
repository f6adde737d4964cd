/** The names of PostgreSQL's advisory locks that Runwright takes: one number each, in one place. */
export const advisoryLocks = {
  migration: 7_301_988,
  intakeProcessing: 7_301_989,
  catalogueApply: 7_301_990,
} as const;
