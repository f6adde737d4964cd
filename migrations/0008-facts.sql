-- One number that changes whenever anything changes that decides who answers for a service. Readers that keep the facts in
-- memory compare it, so a derivation or an on-call answer costs one small read instead of the whole catalogue.
create table facts_version (
  singleton boolean primary key default true check (singleton),
  version bigint not null
);
insert into facts_version (version) values (1);

create function facts_changed() returns trigger language plpgsql as $$
begin
  update facts_version set version = version + 1;
  return null;
end $$;

do $$
declare watched text;
begin
  foreach watched in array array['organisation', 'organisation_policy', 'domain', 'team', 'person', 'membership', 'leave_period',
    'service', 'service_dependency', 'service_estimate', 'service_peak', 'schedule', 'schedule_version', 'schedule_override', 'escalation_policy']
  loop
    execute format('create trigger facts_changed after insert or update or delete or truncate on %I for each statement execute function facts_changed()', watched);
  end loop;
end $$;
