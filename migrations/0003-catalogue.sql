-- Services are never deleted, since incidents and figures name them: they are decommissioned.
create table service (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  description text not null default '',
  kind text not null check (kind in ('digital', 'foundational')),
  lifecycle text not null check (lifecycle in ('experimental', 'pre-production', 'live', 'decommissioned')),
  owner_team_id uuid references team,
  alert_match jsonb not null default '{}',
  repositories text[] not null default '{}',
  links jsonb not null default '[]',
  databases text[] not null default '{}',
  third_parties text[] not null default '{}',
  tags text[] not null default '{}',
  journeys text[] not null default '{}',
  chosen_on_call_level text check (chosen_on_call_level in ('none', 'domain', 'team')),
  chosen_on_call_reason text not null default '',
  managed_by text not null default 'interface' check (managed_by in ('interface', 'code')),
  updated_at timestamptz not null,
  search_text text not null generated always as (
    search_text(variadic array[slug, name] || tags || repositories)) stored,
  check (lifecycle <> 'live' or owner_team_id is not null)
);
create index service_by_owner on service (owner_team_id);
create index service_search on service using gin (search_text gin_trgm_ops);
alter table api_key add foreign key (service_id) references service;

-- The two estimates, with their history: those in force at an instant are the last ones begun; nulls withdraw them.
create table service_estimate (
  id uuid primary key,
  service_id uuid not null references service on delete cascade,
  exposure_per_hour_minor bigint check (exposure_per_hour_minor >= 0),
  demand text,
  basis text not null default '',
  effective_from timestamptz not null,
  estimated_by text not null,
  due_again_on date,
  recorded_at timestamptz not null,
  check ((exposure_per_hour_minor is null) = (demand is null))
);
create index service_estimate_in_force on service_estimate (service_id, effective_from desc, recorded_at desc);

create table service_peak (
  id uuid primary key,
  service_id uuid not null references service on delete cascade,
  name text not null,
  exposure_per_hour_minor bigint not null check (exposure_per_hour_minor >= 0),
  definition jsonb not null
);
create index service_peak_by_service on service_peak (service_id);

create table service_dependency (
  service_id uuid not null references service on delete cascade,
  on_service_id uuid not null references service on delete cascade,
  kind text not null check (kind in ('hard', 'soft')),
  softened_by text not null default '',
  degradation text not null default '',
  primary key (service_id, on_service_id)
);
create index service_dependency_reverse on service_dependency (on_service_id);

-- What resembles a mistyped query: the threshold is low enough for two letters that changed places.
create function similar_names(query text) returns table (kind text, id uuid, likeness real) language sql stable
set pg_trgm.word_similarity_threshold = '0.35' as $$
  select 'service', id, word_similarity(query, search_text) from service where query <% search_text and lifecycle <> 'decommissioned'
  union all
  select 'team', id, word_similarity(query, search_text) from team where query <% search_text and removed_at is null
  union all
  select 'person', id, word_similarity(query, search_text) from person where query <% search_text and active
  union all
  select 'domain', id, word_similarity(query, search_text) from domain where query <% search_text and removed_at is null
$$;
