create table contact_method (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  channel text not null,
  label text not null default '',
  address_encrypted text not null,
  address_hint text not null,
  position integer not null,
  delay_seconds integer not null default 0 check (delay_seconds >= 0),
  urgency text not null default 'urgent' check (urgency in ('urgent', 'normal')),
  verified_at timestamptz,
  failing_since timestamptz,
  created_at timestamptz not null
);
create index contact_method_by_person on contact_method (person_id, position);

-- One person asked about one incident, once for each time that the escalation reaches them.
create table page (
  id uuid primary key,
  incident_id uuid not null references incident,
  person_id uuid not null references person,
  reason text not null,
  step integer not null,
  round integer not null default 0,
  created_at timestamptz not null,
  handed_over_at timestamptz,
  acknowledged_at timestamptz,
  ended_at timestamptz,
  unique (incident_id, person_id, round, step, created_at)
);
create index page_open on page (incident_id) where ended_at is null;

create table page_attempt (
  id uuid primary key,
  page_id uuid not null references page on delete cascade,
  contact_method_id uuid,
  channel text not null,
  attempt integer not null,
  attempted_at timestamptz not null,
  outcome text not null check (outcome in ('handed-over', 'failed', 'gone')),
  answer text not null default ''
);
create index page_attempt_by_page on page_attempt (page_id, attempted_at);

create table acknowledge_link (
  token_hash bytea primary key,
  incident_id uuid not null references incident,
  person_id uuid not null references person,
  page_id uuid not null references page on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
