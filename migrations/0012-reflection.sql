-- What the system prepared for a quarter's reflection. Preparing again replaces the facts and what nobody has answered yet.
create table reflection (
  id uuid primary key,
  quarter text not null unique check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  prepared_at timestamptz not null,
  prepared_by text not null,
  facts jsonb not null
);

create table reflection_suggestion (
  id uuid primary key,
  reflection_id uuid not null references reflection on delete cascade,
  -- One of its kind about one thing: "raise-exposure bedroom".
  key text not null,
  kind text not null,
  service_id uuid references service on delete cascade,
  words text not null,
  proposal jsonb not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  -- What an acceptance did: changed it here, or left lines for the files that manage it.
  outcome text check (outcome in ('changed', 'for-files')),
  settled_by text,
  settled_at timestamptz,
  settled_reason text not null default '',
  unique (reflection_id, key),
  check ((state = 'open') = (settled_at is null))
);
