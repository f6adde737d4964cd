-- How a person is reached, in the order that they chose. A null address stands for the person's own e-mail address.
create table contact_method (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  channel text not null,
  label text not null default '',
  address_encrypted text,
  address_hint text not null default '',
  position integer not null,
  delay_seconds integer not null default 0 check (delay_seconds between 0 and 86400),
  urgency text not null default 'both' check (urgency in ('urgent', 'normal', 'both')),
  verified_at timestamptz,
  verification_hash bytea unique,
  verification_expires_at timestamptz,
  failing_since timestamptz,
  gone_at timestamptz,
  -- Delivery has one lane a method: who sends holds it by lease, and the pace says how soon its next message may follow.
  leased_until timestamptz,
  paced_until timestamptz,
  created_at timestamptz not null
);
create index contact_method_by_person on contact_method (person_id, position);
create index contact_method_failing on contact_method (failing_since) where failing_since is not null;

-- Nobody is ever without a way to be reached: a new person begins with their e-mail address, at once.
create function begin_with_email() returns trigger language plpgsql as $$
begin
  insert into contact_method (id, person_id, channel, position, created_at)
  values (gen_random_uuid(), new.id, 'email', 0, new.updated_at);
  return null;
end $$;
create trigger begin_with_email after insert on person for each row execute function begin_with_email();

-- One person asked about one incident, once for each time that the escalation reaches them.
create table page (
  id uuid primary key,
  incident_id uuid not null references incident,
  person_id uuid not null references person,
  urgency text not null check (urgency in ('urgent', 'normal')),
  reason text not null,
  step integer not null,
  round integer not null default 0,
  created_at timestamptz not null,
  retry_until timestamptz not null,
  handed_over_at timestamptz,
  unreached_at timestamptz,
  acknowledged_at timestamptz,
  ended_at timestamptz
);
create index page_by_incident on page (incident_id, created_at);
create index page_by_person on page (person_id, created_at desc);
create index page_unreached on page (unreached_at) where unreached_at is not null and ended_at is null;

-- The outbox of pages: one page by one method. Those of a method that are due together leave as one message, the bundle.
create table page_delivery (
  id uuid primary key,
  page_id uuid not null references page on delete cascade,
  contact_method_id uuid not null references contact_method on delete cascade,
  due_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'handed-over', 'failed', 'skipped')),
  bundle_id uuid,
  attempts integer not null default 0,
  -- Set while a message may be under way whose end nobody has recorded.
  begun_at timestamptz,
  unique (page_id, contact_method_id)
);
create index page_delivery_due on page_delivery (due_at) where state = 'waiting';
create index page_delivery_lane on page_delivery (contact_method_id) where state = 'waiting';

create table page_attempt (
  id uuid primary key,
  page_id uuid not null references page on delete cascade,
  contact_method_id uuid,
  bundle_id uuid not null,
  channel text not null,
  attempt integer not null,
  attempted_at timestamptz not null,
  took_milliseconds integer not null,
  outcome text not null check (outcome in ('handed-over', 'failed', 'refused', 'gone')),
  answer text not null default '',
  sent_again boolean not null
);
create index page_attempt_by_page on page_attempt (page_id, attempted_at);

-- A link in one message acknowledges one incident of it, or all of them.
create table acknowledge_link (
  token_hash bytea primary key,
  person_id uuid not null references person on delete cascade,
  page_ids uuid[] not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
