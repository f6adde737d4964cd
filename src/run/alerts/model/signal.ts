/** What a JSON document can hold, as it is stored and shown. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

export type SignalAction = "trigger" | "acknowledge" | "resolve";

/** How loud an alert is: Sev 1 pages at once, Sev 2 in working hours or once sustained, Sev 3 makes a ticket. */
export type Severity = "sev1" | "sev2" | "sev3";

export type Labels = Readonly<Record<string, string>>;

export type SignalLink = { href: string; text: string };
export type SignalImage = { src: string; href: string | null; alt: string };

/**
 * What one client said about one alert, whatever format it spoke. Every intake format ends here
 * (spec: alerts, Intake). Texts hold no NUL and no lone surrogate, so PostgreSQL takes them as they are;
 * addresses are http or https; a trigger has a summary and a source.
 */
export type Signal = {
  action: SignalAction;
  /** The client's name for the alert within its integration; null: the protocol asks for a new UUID. */
  dedupKey: string | null;
  /** What is affected or who noticed: a host, a job, a tool. Empty only on acknowledge and resolve. */
  source: string;
  summary: string;
  severity: Severity;
  /** The client's own word for the severity, empty when it gave none. */
  clientSeverity: string;
  labels: Labels;
  /** The service that the client names in so many words, not yet looked up. */
  serviceHint: string | null;
  startsAt: Date | null;
  /** When the trouble was over; on resolve only. */
  endsAt: Date | null;
  /** A firing alert that is not repeated by then resolves by itself; null: it fires until resolved. */
  expiresAt: Date | null;
  links: readonly SignalLink[];
  images: readonly SignalImage[];
  details: JsonValue;
  runbookUrl: string | null;
  dashboardUrl: string | null;
  /** What customers feel, in the client's words. */
  impactText: string | null;
};
