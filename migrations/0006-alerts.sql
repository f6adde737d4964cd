-- What arrived and is not yet processed: one row a micro-batch, so that one small write makes many requests durable.
create table intake (
  id bigint generated always as identity primary key,
  received_at timestamptz not null,
  entries text not null
);
alter table intake alter column entries set storage external;

-- Entries that could not be processed; kept, shown and retried by hand, never dropped.
create table intake_failure (
  id uuid primary key,
  received_at timestamptz not null,
  failed_at timestamptz not null,
  entry text not null,
  error text not null
);

-- One life of an alert, from its first trigger to its end.
create table alert (
  id uuid not null,
  created_at timestamptz not null,
  api_key_id text not null,
  service_id uuid,
  incident_id uuid,
  dedup_key text not null,
  format text not null,
  source text not null,
  summary text not null,
  severity text not null check (severity in ('sev1', 'sev2', 'sev3')),
  state text not null check (state in ('firing', 'acknowledged', 'resolved')),
  outcome text not null,
  outcome_reason text not null,
  route_reason text not null,
  labels jsonb not null,
  details jsonb,
  links jsonb not null,
  runbook_url text,
  dashboard_url text,
  started_at timestamptz not null,
  ended_at timestamptz,
  received_count integer not null default 1,
  last_received_at timestamptz not null,
  primary key (created_at, id)
) partition by range (created_at);
create table alert_default partition of alert default;
create index alert_by_service on alert (service_id, created_at desc, id);
create index alert_by_incident on alert (incident_id) where incident_id is not null;
create index alert_unowned on alert (created_at desc, id) where service_id is null;

-- What is known of a sender's key: the last life of its alert, and how often it changed lately. Repeats touch this narrow row only.
create table alert_key (
  scope text not null,
  dedup_key text not null,
  alert_id uuid not null,
  alert_created_at timestamptz not null,
  open boolean not null,
  state text not null check (state in ('firing', 'acknowledged', 'resolved')),
  severity text not null,
  service_id uuid,
  incident_id uuid,
  started_at timestamptz not null,
  expires_at timestamptz,
  -- When to look whether it has expired. A repeat moves only expires_at, which no index has, so that it costs little.
  expiry_check_at timestamptz,
  resolved_at timestamptz,
  received_count integer not null,
  last_received_at timestamptz not null,
  changed_at timestamptz[] not null,
  flap_paged boolean not null default false,
  primary key (scope, dedup_key)
) with (fillfactor = 80);
create index alert_key_by_alert on alert_key (alert_id);
create index alert_key_open_in_incident on alert_key (incident_id) where open;
create index alert_key_expiring on alert_key (expiry_check_at) where open and expiry_check_at is not null;

-- Who processed last: whoever finds its own name here may trust what it remembers of alert_key.
create table intake_processor (
  singleton boolean primary key default true check (singleton),
  holder uuid
);
insert into intake_processor default values;

create table change_event (
  id uuid primary key,
  service_id uuid references service,
  api_key_id text not null,
  summary text not null,
  source text not null default '',
  happened_at timestamptz not null,
  received_at timestamptz not null,
  details jsonb,
  links jsonb not null default '[]'
);
create index change_event_by_service on change_event (service_id, happened_at desc);
