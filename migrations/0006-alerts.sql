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

create table alert (
  id uuid not null,
  created_at timestamptz not null,
  api_key_id uuid,
  service_id uuid,
  incident_id uuid,
  dedup_key text not null,
  format text not null,
  source text not null,
  summary text not null,
  severity text not null,
  state text not null check (state in ('firing', 'acknowledged', 'resolved')),
  outcome text not null,
  outcome_reason text not null default '',
  labels jsonb not null,
  details jsonb,
  links jsonb not null default '[]',
  started_at timestamptz not null,
  last_received_at timestamptz not null,
  ended_at timestamptz,
  expires_at timestamptz,
  received_count integer not null default 1,
  changes timestamptz[] not null default '{}',
  primary key (created_at, id)
) partition by range (created_at);
create table alert_default partition of alert default;
create index alert_by_service on alert (service_id, created_at desc);
create index alert_by_incident on alert (incident_id) where incident_id is not null;
create index alert_unowned on alert (created_at desc) where service_id is null;

-- The life that is open for a sender's key; a trigger after a resolve begins a new one.
create table open_alert (
  scope text not null,
  dedup_key text not null,
  alert_id uuid not null,
  alert_created_at timestamptz not null,
  primary key (scope, dedup_key)
);

create table change_event (
  id uuid primary key,
  service_id uuid references service,
  api_key_id uuid,
  summary text not null,
  source text not null default '',
  happened_at timestamptz not null,
  received_at timestamptz not null,
  details jsonb,
  links jsonb not null default '[]'
);
create index change_event_by_service on change_event (service_id, happened_at desc);
