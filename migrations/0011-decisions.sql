-- What people decided of a service: what was derived at that time, and what was chosen instead, if anything. An approved
-- decision holds from `effective_at` until the next approved one of its service.
create table decision (
  id uuid primary key,
  service_id uuid not null references service on delete cascade,
  state text not null check (state in ('proposed', 'approved', 'declined', 'withdrawn')),
  -- Kind, estimates and bands in force, as they were when it was proposed.
  inputs jsonb not null,
  derived jsonb not null,
  -- Null: the derived.
  chosen_operating_model text check (chosen_operating_model in ('you-build-it-you-run-it', 'ops-run-it')),
  chosen_on_call_level text check (chosen_on_call_level in ('domain', 'team')),
  reason text not null,
  proposed_by_id text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  effective_at timestamptz not null,
  review_on date not null,
  settled_by text,
  settled_at timestamptz,
  settled_reason text not null default '',
  check ((state = 'proposed') = (settled_at is null))
);
create index decision_by_service on decision (service_id, effective_at desc);
create index decision_by_time on decision (proposed_at desc, id desc);

-- An on-call level that a service's file chooses above the derived one, from when; null takes it back.
create table service_level_choice (
  id uuid primary key,
  service_id uuid not null references service on delete cascade,
  level text check (level in ('none', 'domain', 'team')),
  reason text not null default '',
  chosen_by text not null,
  effective_from timestamptz not null,
  recorded_at timestamptz not null
);
create index service_level_choice_in_force on service_level_choice (service_id, effective_from desc, recorded_at desc);

do $$
declare watched text;
begin
  foreach watched in array array['decision', 'service_level_choice']
  loop
    execute format('create trigger facts_changed after insert or update or delete or truncate on %I for each statement execute function facts_changed()', watched);
  end loop;
end $$;
