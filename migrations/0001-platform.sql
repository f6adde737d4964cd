-- Settings that the installation keeps for itself: the example's mark, push keys (encrypted), the last quarter's review.
create table setting (
  name text primary key,
  value jsonb not null,
  updated_at timestamptz not null
);

-- The audit log: append-only, chained by hash, partitioned by month.
create table audit (
  seq bigint not null,
  id uuid not null,
  recorded_at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_name text not null default '',
  before jsonb,
  after jsonb,
  reason text not null default '',
  origin text not null default '',
  hash bytea not null,
  primary key (recorded_at, seq)
) partition by range (recorded_at);
create table audit_default partition of audit default;
create index audit_by_seq on audit (seq);
create index audit_by_subject on audit (subject_kind, subject_id, seq);

create table audit_head (
  singleton boolean primary key default true check (singleton),
  seq bigint not null,
  hash bytea not null
);
insert into audit_head (seq, hash) values (0, sha256('runwright'));

create function audit_content(entry audit) returns bytea language sql immutable as $$
  select convert_to(jsonb_build_array(
    entry.seq, entry.id, (extract(epoch from entry.recorded_at) * 1000)::bigint, entry.actor_kind, entry.actor_id, entry.actor_name,
    entry.action, entry.subject_kind, entry.subject_id, entry.subject_name, entry.before, entry.after, entry.reason,
    entry.origin)::text, 'UTF8')
$$;

-- Takes the head's row lock until commit, so the chain has the order of commits; commands write their entries last. Within a
-- statement the chain's end is carried in two settings, so that thousands of entries touch the head once.
create function audit_chain_open() returns trigger language plpgsql as $$
declare head audit_head;
begin
  select * into head from audit_head for update;
  perform set_config('runwright.audit_seq', head.seq::text, true),
    set_config('runwright.audit_hash', encode(head.hash, 'hex'), true);
  return null;
end $$;
create trigger audit_chain_open before insert on audit for each statement execute function audit_chain_open();

create function audit_chain() returns trigger language plpgsql as $$
begin
  new.seq := current_setting('runwright.audit_seq')::bigint + 1;
  new.hash := sha256(decode(current_setting('runwright.audit_hash'), 'hex') || audit_content(new));
  perform set_config('runwright.audit_seq', new.seq::text, true),
    set_config('runwright.audit_hash', encode(new.hash, 'hex'), true);
  return new;
end $$;
create trigger audit_chain before insert on audit for each row execute function audit_chain();

create function audit_chain_close() returns trigger language plpgsql as $$
begin
  update audit_head set seq = current_setting('runwright.audit_seq')::bigint,
    hash = decode(current_setting('runwright.audit_hash'), 'hex');
  return null;
end $$;
create trigger audit_chain_close after insert on audit for each statement execute function audit_chain_close();

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger audit_append_only before update or delete on audit for each row execute function audit_is_append_only();

-- What must leave the house, written in the transaction that decided it and sent under a lease.
create table outbox (
  id uuid primary key,
  topic text not null,
  payload jsonb not null,
  idempotency_key text not null unique,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  leased_until timestamptz,
  last_error text,
  failed_at timestamptz
);
create index outbox_due on outbox (due_at) where failed_at is null;

-- What happens later: one row per thing awaited, claimed by any server.
create table timer (
  kind text not null,
  key text not null,
  due_at timestamptz not null,
  payload jsonb not null default '{}',
  attempts integer not null default 0,
  leased_until timestamptz,
  last_error text,
  primary key (kind, key)
);
create index timer_due on timer (due_at);
