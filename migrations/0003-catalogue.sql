-- Services are never deleted, since incidents and figures name them: they are decommissioned.
create function third_party_names(parties jsonb) returns text[] language sql immutable parallel safe
  return (select coalesce(array_agg(party ->> 'name'), '{}') from jsonb_array_elements(parties) party);

create table service (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  description text not null default '',
  kind text not null check (kind in ('digital', 'foundational')),
  lifecycle text not null check (lifecycle in ('experimental', 'pre-production', 'live', 'decommissioned')),
  owner_team_id uuid references team,
  -- What an import names as the owner and nobody has: for the list of gaps.
  wanted_owner text not null default '',
  alert_match jsonb not null default '{}',
  repositories text[] not null default '{}',
  links jsonb not null default '[]',
  databases text[] not null default '{}',
  third_parties jsonb not null default '[]',
  tags text[] not null default '{}',
  journeys text[] not null default '{}',
  managed_by text not null default 'interface' check (managed_by in ('interface', 'code')),
  updated_at timestamptz not null,
  search_text text not null generated always as (
    search_text(variadic array[slug, name] || tags || repositories || journeys || third_party_names(third_parties) || databases)) stored,
  check (lifecycle <> 'live' or owner_team_id is not null)
);
create index service_by_owner on service (owner_team_id);
create index service_search on service using gin (search_text gin_trgm_ops);
alter table api_key add foreign key (service_id) references service;

create function forget_wanted_owner() returns trigger language plpgsql as $$
begin
  new.wanted_owner := '';
  return new;
end $$;
create trigger forget_wanted_owner before insert or update on service for each row
  when (new.owner_team_id is not null and new.wanted_owner <> '') execute function forget_wanted_owner();

-- What an import brought, whole as it stood in its file, with the object that it became (null where it became none) and the
-- fields that the import wrote of it, by which an edit of people's is told from an older file.
create table imported_entity (
  source text not null,
  reference text not null,
  entity jsonb not null,
  file text not null,
  line integer not null,
  object_kind text,
  object_name text,
  written jsonb not null default '{}',
  imported_at timestamptz not null,
  primary key (source, reference)
);
create index imported_entity_by_object on imported_entity (object_kind, object_name);

-- The two estimates, with their history: those in force at an instant are the last ones begun; nulls withdraw them.
create table service_estimate (
  id uuid primary key,
  service_id uuid not null references service on delete cascade,
  exposure_per_hour_minor bigint check (exposure_per_hour_minor >= 0),
  demand text,
  basis text check (basis in ('forecast', 'past-incident', 'research')),
  note text not null default '',
  effective_from timestamptz not null,
  estimated_by text not null,
  due_again_on date,
  recorded_at timestamptz not null,
  check ((exposure_per_hour_minor is null) = (demand is null))
);
create index service_estimate_in_force on service_estimate (service_id, effective_from desc, recorded_at desc);

-- A peak as it was said from an instant until another, so that an earlier instant finds what was known of peaks then.
create table service_peak (
  id uuid primary key,
  service_id uuid not null references service on delete cascade,
  name text not null,
  exposure_per_hour_minor bigint not null check (exposure_per_hour_minor >= 0),
  definition jsonb not null,
  said_from timestamptz not null,
  said_until timestamptz check (said_until >= said_from)
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

-- Every word that search could find, for queries that are spelt nearly right. Words outlive what they came from, which does no harm.
create table search_word (word text primary key);
create index search_word_alike on search_word using gin (word gin_trgm_ops);

create function note_search_words() returns trigger language plpgsql as $$
begin
  insert into search_word
    select distinct word from noted, regexp_split_to_table(search_text, '[^[:alnum:]]+') word
    where length(word) between 3 and 60 and word !~ '^[0-9]+$'
  on conflict do nothing;
  return null;
end $$;
create trigger note_words_inserted after insert on service referencing new table as noted for each statement execute function note_search_words();
create trigger note_words_updated after update on service referencing new table as noted for each statement execute function note_search_words();
create trigger note_words_inserted after insert on team referencing new table as noted for each statement execute function note_search_words();
create trigger note_words_updated after update on team referencing new table as noted for each statement execute function note_search_words();
create trigger note_words_inserted after insert on person referencing new table as noted for each statement execute function note_search_words();
create trigger note_words_updated after update on person referencing new table as noted for each statement execute function note_search_words();
create trigger note_words_inserted after insert on domain referencing new table as noted for each statement execute function note_search_words();
create trigger note_words_updated after update on domain referencing new table as noted for each statement execute function note_search_words();
