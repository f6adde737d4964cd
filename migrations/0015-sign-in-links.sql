-- A link at which somebody chooses a password, once; only its hash is kept. Without a person it is for whoever begins the installation.
create table sign_in_link (
  token_hash bytea primary key,
  person_id uuid references person (id) on delete cascade,
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  constraint sign_in_link_of_person unique nulls not distinct (person_id)
);
create index sign_in_link_by_end on sign_in_link (expires_at);
