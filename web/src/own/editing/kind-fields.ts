import type { Field, Option, Section } from "./form-fields.ts";
import { objective } from "./objective-fields.ts";

/** The kinds of documents that have a form. */
export type EditedKind = "Service" | "Team" | "Domain" | "Person" | "Runbook" | "Objective";

const displayName: Field = { path: "displayName", label: "Name", input: "text", maxLength: 200 };
const description: Field = { path: "description", label: "Description", input: "long-text" };

const lifecycles: Option[] = [
  { value: "experimental", label: "Experimental", detail: "tried out; nobody counts on it" },
  { value: "pre-production", label: "Pre-production", detail: "on its way to customers" },
  { value: "live", label: "Live", detail: "customers count on it; it has an owner" },
  { value: "decommissioned", label: "Decommissioned", detail: "over; its history stays" },
];

const serviceKinds: Option[] = [
  { value: "digital", label: "Digital service", detail: "a product team builds it and may run it" },
  { value: "foundational", label: "Foundational system", detail: "bought or old; operations run it" },
];

const softeners: Option[] = [
  { value: "queue", label: "a queue" },
  { value: "cache", label: "a cache" },
  { value: "circuit-breaker", label: "a circuit breaker" },
  { value: "bulkhead", label: "a bulkhead" },
  { value: "rate-limit", label: "a rate limit" },
  { value: "fallback", label: "a fallback" },
];

const linkKinds: Option[] = ["dashboard", "logs", "traces", "chat", "docs", "runbook", "other"].map(
  (kind) => ({
    value: kind,
    label: kind,
  }),
);

const aboutService: Section = {
  title: "About",
  fields: [
    displayName,
    { ...description, hint: "What it does for whom, in a sentence or two." },
    { path: "kind", label: "Kind", input: "cards", options: serviceKinds },
    { path: "lifecycle", label: "Lifecycle", input: "cards", options: lifecycles, usual: "live" },
  ],
};

const ownerOfService: Field = {
  path: "owner",
  label: "Owning team",
  hint: "Exactly one. A service cannot go live without.",
  input: "one",
  of: "team",
};

/** Whether a failure carries over, and what is left then. */
const softening: readonly Field[] = [
  {
    path: "kind",
    label: "How",
    input: "choice",
    usual: "hard",
    options: [
      { value: "hard", label: "hard: it fails too" },
      { value: "soft", label: "soft: it degrades" },
    ],
  },
  { path: "softenedBy", label: "Softened by", input: "choice", none: "nothing", options: softeners },
  {
    path: "degradation",
    label: "When it fails",
    input: "text",
    placeholder: "such as: yesterday's prices are shown",
  },
];

const needs: Section = {
  title: "What it needs",
  fields: [
    {
      path: "dependsOn",
      label: "Other services",
      input: "rows",
      add: "Add a service that it needs",
      empty: "It needs no other service.",
      columns: [{ path: "service", label: "Service", input: "one", of: "service" }, ...softening],
    },
    { path: "databases", label: "Databases", hint: "One a line.", input: "texts", placeholder: "bedroom-db" },
    {
      path: "thirdParties",
      label: "Third parties",
      input: "rows",
      add: "Add a third party that it needs",
      empty: "It needs nobody outside.",
      columns: [
        { path: "name", label: "Name", input: "text", placeholder: "Card payment provider" },
        ...softening,
      ],
    },
  ],
};

const finding: Section = {
  title: "Where to find it",
  fields: [
    {
      path: "repositories",
      label: "Repositories",
      hint: "One a line.",
      input: "texts",
      placeholder: "https://example.com/bedroom.git",
    },
    {
      path: "links",
      label: "Links",
      input: "rows",
      add: "Add a link",
      empty: "No links yet: dashboards, logs and runbooks help at 03:00.",
      columns: [
        { path: "title", label: "Title", input: "text" },
        { path: "href", label: "Address", input: "text", placeholder: "https://" },
        { path: "kind", label: "Kind", input: "choice", usual: "other", options: linkKinds },
      ],
    },
    { path: "journeys", label: "Customer journeys", hint: "One a line.", input: "texts" },
    { path: "tags", label: "Tags", hint: "One a line.", input: "texts" },
    {
      path: "alerts.match",
      label: "Its alerts have these labels",
      hint: "Alerts that carry all of them are this service's.",
      input: "pairs",
      keyLabel: "Label",
      valueLabel: "Value",
      placeholder: ["service", "bedroom"],
      add: "Add a label",
    },
  ],
};

const member: readonly Field[] = [
  { path: "person", label: "Person", input: "one", of: "person" },
  { path: "roles", label: "Roles", input: "words", placeholder: "developer, product-manager" },
];

const team: Section[] = [
  {
    title: "About",
    fields: [
      displayName,
      description,
      {
        path: "kind",
        label: "Kind",
        input: "choice",
        usual: "product",
        options: [
          { value: "product", label: "Product team" },
          { value: "operations", label: "Operations team" },
          { value: "enabler", label: "Enabler team" },
          { value: "service-desk", label: "Service desk" },
        ],
      },
      { path: "domain", label: "Domain", input: "one", of: "domain" },
      {
        path: "fundedBy",
        label: "Funded by",
        hint: "Decides who is accountable for its services.",
        input: "choice",
        options: [
          { value: "product", label: "product: the head of product is accountable" },
          { value: "it", label: "IT: the head of delivery is accountable" },
        ],
      },
      { path: "budgetHolder", label: "Budget holder of its on-call", input: "one", of: "person" },
    ],
  },
  {
    title: "Members",
    fields: [
      {
        path: "members",
        label: "Who is in it",
        hint: "Roles with commas between them. Any member can be on call, whatever the role.",
        input: "rows",
        columns: member,
        add: "Add a member",
        empty: "Nobody is in this team yet.",
      },
    ],
  },
  {
    title: "Working time",
    fields: [
      { path: "calendar.timeZone", label: "Time zone", input: "zone" },
      {
        path: "calendar.holidays",
        label: "Public holidays of",
        hint: "A country or region, such as GB-ENG or DE-BY.",
        input: "text",
        placeholder: "GB-ENG",
      },
      {
        path: "calendar.hours",
        label: "Weekly hours",
        hint: "Several intervals a day with commas between them.",
        input: "pairs",
        keyLabel: "Days",
        valueLabel: "Hours",
        placeholder: ["mon-fri", "09:00-17:30"],
        add: "Add hours",
      },
      {
        path: "calendar.days",
        label: "Own days",
        hint: "A date that differs: off, or its hours.",
        input: "pairs",
        keyLabel: "Date",
        valueLabel: "Hours",
        placeholder: ["2026-12-24", "off"],
        add: "Add a day",
      },
    ],
  },
];

const domain: Section[] = [
  {
    title: "About",
    fields: [
      displayName,
      description,
      {
        path: "basis",
        label: "Its teams are siblings by",
        input: "cards",
        options: [
          {
            value: "customer-journey",
            label: "Customer journey",
            detail: "what a customer does, end to end",
          },
          {
            value: "architectural-capability",
            label: "Architectural capability",
            detail: "a part of the architecture that others build on",
          },
        ],
        refused: [
          {
            value: "geography",
            label: "Geography",
            detail: "refused: a place mixes product boundaries and raises cognitive load",
          },
          {
            value: "tool-choice",
            label: "Tool choice",
            detail: "refused: a tool mixes product boundaries and raises cognitive load",
          },
        ],
      },
      {
        path: "budgetHolder",
        label: "Sole budget holder of the domain's on-call",
        hint: "One of the domain's teams.",
        input: "one",
        of: "team",
      },
      {
        path: "experts",
        label: "Experts",
        hint: "Asked when a team needs help.",
        input: "several",
        of: "person",
      },
    ],
  },
];

const person: Section[] = [
  {
    title: "About",
    fields: [
      displayName,
      { path: "timeZone", label: "Time zone", input: "zone" },
      {
        path: "skills",
        label: "Skills",
        hint: "One a line; for those who look for a specialist.",
        input: "texts",
      },
      {
        path: "takesPartInOnCall",
        label: "Takes part in on-call",
        hint: "Anybody may decline; no reason is asked.",
        input: "flag",
        usual: true,
      },
    ],
  },
];

const runbook: Section[] = [
  {
    title: "What it is for",
    fields: [
      {
        path: "title",
        label: "Title",
        hint: "Without one the first heading of the text names it.",
        input: "text",
        maxLength: 200,
        placeholder: "Checkout fails",
      },
      { path: "services", label: "Services", hint: "At least one.", input: "several", of: "service" },
      {
        path: "alerts",
        label: "Alerts that it serves",
        hint: "One a line: an alert’s name, or labels such as class=disk-full, component=orders. Without any it serves all of the service.",
        input: "alerts",
        placeholder: "HighErrorRate",
      },
      {
        path: "owner",
        label: "Kept by",
        hint: "Without one the team of the first service keeps it.",
        input: "one",
        of: "team",
      },
    ],
  },
  {
    title: "What to do",
    fields: [{ path: "body", label: "Text, in Markdown", input: "markdown" }],
  },
];

/** What a document's form asks, by its kind. */
export const sectionsOf: Readonly<Record<EditedKind, readonly Section[]>> = {
  Service: [aboutService, needs, finding],
  Team: team,
  Domain: domain,
  Person: person,
  Runbook: runbook,
  Objective: objective,
};

/** What is asked first of something new; the rest can follow. */
export const sectionsOfNew: Readonly<Record<EditedKind, readonly Section[]>> = {
  Service: [{ ...aboutService, fields: [...aboutService.fields, ownerOfService] }],
  Team: team,
  Domain: domain,
  Person: [
    {
      title: "About",
      fields: [{ path: "email", label: "E-mail address", input: "text" }, ...person[0]!.fields],
    },
  ],
  Runbook: runbook,
  Objective: objective,
};

/** What an unowned service is asked besides: the team that takes it. */
export const ownerSection: Section = { title: "Owner", fields: [ownerOfService] };
