create sequence incident_number;

create table incident (
  id uuid primary key,
  number bigint not null unique default nextval('incident_number'),
  service_id uuid references service,
  title text not null,
  severity text not null check (severity in ('sev1', 'sev2', 'sev3')),
  state text not null check (state in ('triggered', 'acknowledged', 'mitigated', 'resolved', 'reviewed')),
  drill boolean not null default false,
  failure_domain text not null default '',
  group_key text not null default '',
  opened_by text not null,
  impact_started_at timestamptz not null,
  detected_at timestamptz not null,
  paged_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid references person,
  mitigated_at timestamptz,
  resolved_at timestamptz,
  last_alert_at timestamptz,
  deferred_until timestamptz,
  decision jsonb not null,
  escalation jsonb,
  loss jsonb not null,
  loss_class text not null check (loss_class in ('high', 'medium', 'low')),
  raised_class text check (raised_class in ('high', 'medium', 'low')),
  bounces integer not null default 0,
  commander_id uuid references person,
  updated_at timestamptz not null
);
create index incident_gathering on incident (group_key) where state in ('triggered', 'acknowledged', 'mitigated');
create index incident_open on incident (service_id) where state in ('triggered', 'acknowledged', 'mitigated');
create index incident_by_service on incident (service_id, number desc);
create index incident_by_state on incident (state, number desc);

create table incident_responder (
  incident_id uuid not null references incident on delete cascade,
  person_id uuid not null references person,
  role text not null default 'responder',
  state text not null,
  updated_at timestamptz not null,
  primary key (incident_id, person_id)
);

create table timeline_entry (
  id uuid not null,
  incident_id uuid not null,
  recorded_at timestamptz not null,
  happened_at timestamptz not null,
  kind text not null,
  actor_name text not null,
  data jsonb not null,
  primary key (incident_id, id, recorded_at)
) partition by range (recorded_at);
create table timeline_entry_default partition of timeline_entry default;
