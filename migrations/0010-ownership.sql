-- A service given from one team to another: proposed, approved by both, in force from a date. The list of a service's is its history.
create table ownership_transfer (
  id uuid primary key,
  service_id uuid not null references service on delete cascade,
  -- Null: nobody owned it.
  from_team_id uuid references team,
  to_team_id uuid not null references team,
  state text not null check (state in ('proposed', 'approved', 'completed', 'declined', 'withdrawn')),
  reason text not null,
  effective_at timestamptz not null,
  proposed_by_id text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  given_by text,
  given_at timestamptz,
  taken_by text,
  taken_at timestamptz,
  settled_by text,
  settled_at timestamptz,
  settled_reason text not null default '',
  check (from_team_id is distinct from to_team_id),
  check (state not in ('approved', 'completed') or taken_at is not null),
  check ((state in ('proposed', 'approved')) = (settled_at is null))
);
create unique index ownership_transfer_open on ownership_transfer (service_id) where state in ('proposed', 'approved');
create index ownership_transfer_by_service on ownership_transfer (service_id, id desc);
create index ownership_transfer_waiting on ownership_transfer (id) where state = 'proposed';

-- Gaps in ownership: incidents that were passed on twice or more.
create index incident_bounced on incident (detected_at) where bounces >= 2;
