-- The course of a thing is what was done to it: who read it, which is far more often, is left out by the index.
drop index if exists audit_entry_subject;
create index audit_entry_course on audit_entry (subject, action, sequence);
