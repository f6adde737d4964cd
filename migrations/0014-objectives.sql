-- Service level objectives as they are declared. A removed one stays, since figures will name it.
create table objective (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  description text not null default '',
  service_id uuid not null references service,
  -- Parts per billion, so that 99.9999999 % is exact; null asks what the service's estimates give at every instant.
  target_ppb integer check (target_ppb > 0 and target_ppb < 1000000000),
  -- Indicator, window and all else that a document says.
  definition jsonb not null,
  managed_by text not null default 'interface' check (managed_by in ('interface', 'code')),
  removed_at timestamptz,
  updated_at timestamptz not null,
  search_text text not null generated always as (search_text(slug, name)) stored
);
create index objective_by_service on objective (service_id);
create index objective_search on objective using gin (search_text gin_trgm_ops);

create trigger note_words_inserted after insert on objective referencing new table as noted for each statement execute function note_search_words();
create trigger note_words_updated after update on objective referencing new table as noted for each statement execute function note_search_words();
