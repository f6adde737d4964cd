create extension if not exists pg_trgm;

-- What search looks in: one lower-case text a row, kept by the row itself.
create function search_text(variadic parts text[]) returns text language sql immutable as $$
  select lower(array_to_string(parts, ' '))
$$;

-- One organisation an installation; what it decided once for everybody. Teams are named by their slugs.
create table organisation (
  singleton boolean primary key default true check (singleton),
  slug text not null,
  name text not null,
  currency text not null,
  locale text not null default 'en',
  operations_bridge_team text,
  application_support_team text,
  incident_management_team text,
  database_administration_team text,
  catch_all_team text,
  paged_at_level_none text[] not null default '{}',
  managed_by text not null default 'interface' check (managed_by in ('interface', 'code')),
  updated_at timestamptz not null
);

-- Effective-dated decisions (bands, incident-loss thresholds): the value in force at an instant is the last one begun.
-- A null value takes the decision back.
create table organisation_policy (
  id uuid primary key,
  kind text not null,
  effective_from timestamptz not null,
  value jsonb,
  decided_by text not null,
  reason text not null default '',
  recorded_at timestamptz not null
);
create index organisation_policy_in_force on organisation_policy (kind, effective_from desc, recorded_at desc);

-- Domains, teams and people are never deleted, since history names them: they are taken out of use.
create table domain (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  basis text not null check (basis in ('customer-journey', 'architectural-capability')),
  description text not null default '',
  budget_holder_team text,
  expert_ids uuid[] not null default '{}',
  managed_by text not null default 'interface' check (managed_by in ('interface', 'code')),
  removed_at timestamptz,
  updated_at timestamptz not null,
  search_text text not null generated always as (search_text(slug, name)) stored
);
create index domain_search on domain using gin (search_text gin_trgm_ops);

create table team (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  description text not null default '',
  kind text not null check (kind in ('product', 'operations', 'enabler', 'service-desk')),
  funded_by text not null check (funded_by in ('product', 'it')),
  domain_id uuid references domain,
  budget_holder_id uuid,
  calendar jsonb not null,
  managed_by text not null default 'interface' check (managed_by in ('interface', 'code')),
  removed_at timestamptz,
  updated_at timestamptz not null,
  search_text text not null generated always as (search_text(slug, name)) stored
);
create index team_by_domain on team (domain_id);
create index team_search on team using gin (search_text gin_trgm_ops);

create table person (
  id uuid primary key,
  slug text not null unique,
  email text not null check (email = lower(email)),
  name text not null,
  time_zone text not null,
  takes_part_in_on_call boolean not null default true,
  skills text[] not null default '{}',
  roles text[] not null default '{}',
  password_hash text,
  active boolean not null default true,
  managed_by text not null default 'interface' check (managed_by in ('interface', 'code')),
  updated_at timestamptz not null,
  search_text text not null generated always as (search_text(slug, name, email)) stored,
  -- Compared at the end of a statement, so that two people may exchange addresses.
  constraint person_email_key unique (email) deferrable
);
create index person_search on person using gin (search_text gin_trgm_ops);
alter table team add foreign key (budget_holder_id) references person;

create table membership (
  team_id uuid not null references team on delete cascade,
  person_id uuid not null references person on delete cascade,
  roles text[] not null,
  primary key (team_id, person_id)
);
create index membership_by_person on membership (person_id);

create table leave_period (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  note text not null default ''
);
create index leave_by_person on leave_period (person_id, starts_at);

create table session (
  token_hash bytea primary key,
  id uuid not null unique,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null default '',
  user_agent text not null default ''
);
create index session_by_person on session (person_id);

create table sign_in_failure (
  email text not null,
  address text not null,
  failed_at timestamptz not null
);
create index sign_in_failure_recent on sign_in_failure (email, failed_at);
create index sign_in_failure_address on sign_in_failure (address, failed_at);

create table api_key (
  id uuid primary key,
  name text not null,
  key_hash bytea not null unique,
  hint text not null,
  scopes text[] not null,
  team_id uuid references team,
  service_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
