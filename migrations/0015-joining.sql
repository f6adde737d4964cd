-- A link at which somebody chooses a password, once; only its hash is kept. A welcome is for whoever begins the installation and
-- has no person yet. A newer link for the same purpose takes the place of the one before. It holds for the address that the person
-- had when it was made, so that a corrected address ends what went to the wrong one.
create table sign_in_link (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('welcome', 'invitation', 'reset')),
  person_id uuid references person (id) on delete cascade,
  email text not null default '',
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  check ((purpose = 'welcome') = (person_id is null)),
  constraint sign_in_link_of_person unique nulls not distinct (purpose, person_id)
);
create index sign_in_link_by_end on sign_in_link (expires_at);
