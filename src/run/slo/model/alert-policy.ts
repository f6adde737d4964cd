/** When a policy speaks. */
export const alertMoments = ["breaching", "resolved", "no-data"] as const;
export type AlertMoment = (typeof alertMoments)[number];

/** A condition under which an alert goes out; one that only has a name was named and never defined. */
export type AlertCondition = {
  name: string;
  description: string;
  severity: string;
  /** How fast the budget burns: compared with `threshold`, looked at over `lookbackWindow`, for `alertAfter`. */
  burnRate: { op: string; threshold: string; lookbackWindow: string; alertAfter: string } | null;
};

/** Whom an alert goes to; without a `target` it was named and never defined. */
export type NotificationTarget = { name: string; target: string; description: string };

/** Alerting as it was declared elsewhere (OpenSLO: AlertPolicy); kept and shown, not acted upon. */
export type AlertPolicy = {
  name: string;
  displayName: string;
  description: string;
  alertWhen: AlertMoment[];
  conditions: AlertCondition[];
  notificationTargets: NotificationTarget[];
};
