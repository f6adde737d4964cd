-- What is to be done when a service fails, as its team wrote it down. Never deleted, since incidents were met with it.
create table runbook (
  id uuid primary key,
  slug text not null unique,
  -- Null: the first heading of the body names it.
  title text,
  name text not null,
  -- Null: the team of the first service.
  owner_team_id uuid references team,
  -- Names of alerts, and label matches.
  alerts jsonb not null default '[]',
  body text not null,
  -- How often it was saved; each saving is kept as a version.
  version integer not null,
  managed_by text not null default 'interface' check (managed_by in ('interface', 'code')),
  removed_at timestamptz,
  updated_at timestamptz not null,
  search_text text not null generated always as (search_text(slug, name, alerts::text)) stored,
  body_words tsvector not null generated always as (to_tsvector('simple', body)) stored
);
create index runbook_search on runbook using gin (search_text gin_trgm_ops);
create index runbook_body_words on runbook using gin (body_words);
create index runbook_by_alert on runbook using gin (alerts jsonb_path_ops);
create index runbook_by_name on runbook (name, slug) where removed_at is null;
create index runbook_by_owner on runbook (owner_team_id) where owner_team_id is not null;

create trigger note_words_inserted after insert on runbook referencing new table as noted for each statement execute function note_search_words();
create trigger note_words_updated after update on runbook referencing new table as noted for each statement execute function note_search_words();

create table runbook_service (
  runbook_id uuid not null references runbook on delete cascade,
  position integer not null,
  service_id uuid not null references service,
  primary key (runbook_id, position),
  unique (service_id, runbook_id)
);

-- As it stood from its saving on, services and teams by the names that they had then.
create table runbook_version (
  runbook_id uuid not null references runbook on delete cascade,
  number integer not null,
  saved_at timestamptz not null,
  saved_by text not null,
  reason text not null default '',
  name text not null,
  services text[] not null,
  owner text,
  alerts jsonb not null,
  body text not null,
  primary key (runbook_id, number)
);
