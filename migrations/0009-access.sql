-- Old tries to sign in and ended sessions are removed by time.
create index sign_in_failure_by_time on sign_in_failure (failed_at);
create index session_by_end on session (expires_at);

create index api_key_by_age on api_key (created_at desc, id desc);

-- The audit log is read newest first by whom, what and which act; each question has its index, so that a page of answers costs a
-- page, however long the log is.
drop index audit_by_subject;
create index audit_by_subject_id on audit (subject_id, recorded_at, seq);
create index audit_by_subject_name on audit (lower(subject_name), recorded_at, seq);
create index audit_by_actor_id on audit (actor_id, recorded_at, seq);
create index audit_by_actor_name on audit (lower(actor_name), recorded_at, seq);
create index audit_by_action on audit (action, recorded_at, seq);
