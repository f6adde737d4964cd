create table schedule (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  team_id uuid references team,
  domain_id uuid references domain,
  covers text not null check (covers in ('working-hours', 'out-of-hours', 'always')),
  managed_by text not null default 'interface',
  removed_at timestamptz,
  updated_at timestamptz not null,
  check ((team_id is null) <> (domain_id is null))
);
create index schedule_by_team on schedule (team_id);
create index schedule_by_domain on schedule (domain_id);

-- An edit begins a new version; what was true before it stays true.
create table schedule_version (
  schedule_id uuid not null references schedule on delete cascade,
  effective_from timestamptz not null,
  covers text not null check (covers in ('working-hours', 'out-of-hours', 'always')),
  layers jsonb not null,
  recorded_at timestamptz not null,
  primary key (schedule_id, effective_from)
);

create table schedule_override (
  id uuid primary key,
  schedule_id uuid not null references schedule on delete cascade,
  -- Null: the first layer, or every layer where somebody is replaced.
  layer text,
  -- Null: taken out without cover.
  person_id uuid references person,
  replaces_id uuid references person,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  reason text not null default '',
  created_by text not null,
  created_at timestamptz not null,
  cancelled_at timestamptz
);
create index schedule_override_in_range on schedule_override (schedule_id, ends_at, starts_at);

create table escalation_policy (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  team_id uuid references team,
  service_id uuid references service,
  definition jsonb not null,
  managed_by text not null default 'interface',
  updated_at timestamptz not null
);
