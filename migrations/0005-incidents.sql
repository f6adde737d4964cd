create sequence incident_number;

create table incident (
  id uuid primary key,
  number bigint not null unique default nextval('incident_number'),
  service_id uuid references service,
  title text not null,
  source text not null default '',
  severity text not null check (severity in ('sev1', 'sev2', 'sev3')),
  state text not null check (state in ('triggered', 'acknowledged', 'mitigated', 'resolved', 'reviewed')),
  drill boolean not null default false,
  security boolean not null default false,
  journey_blocked boolean not null default false,
  impact_text text not null default '',
  runbook_url text,
  dashboard_url text,
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
  bounces integer not null default 0,
  commander_id uuid references person,
  -- Why somebody was paged, or until when and why nobody is: the on-call answer and the escalation that follows from it.
  page_reason text not null,
  deferred_until timestamptz,
  on_call jsonb,
  escalation jsonb,
  loss jsonb not null,
  class_choice jsonb,
  loss_class text not null check (loss_class in ('high', 'medium', 'low')),
  updated_at timestamptz not null
);
create index incident_gathering on incident (group_key) where state in ('triggered', 'acknowledged', 'mitigated');
create index incident_open on incident (service_id) where state in ('triggered', 'acknowledged', 'mitigated');
create index incident_by_service on incident (service_id, number desc);
create index incident_by_impact on incident (impact_started_at);
create index incident_by_state on incident (state, number desc);

create table incident_responder (
  incident_id uuid not null references incident on delete cascade,
  person_id uuid not null references person,
  role text not null default 'responder' check (role in ('responder', 'commander', 'communications', 'scribe')),
  joined_at timestamptz not null,
  primary key (incident_id, person_id)
);
create index incident_responder_by_person on incident_responder (person_id);

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
