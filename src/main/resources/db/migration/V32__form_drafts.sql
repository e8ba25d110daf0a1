-- What people have begun to write in any form; one row for each field. Notes on work items were the first ones.
create table form_draft (
	owner varchar(64) not null,
	form varchar(32) not null,
	-- what the form is about: an identifier, never text
	object varchar(64) not null,
	field varchar(32) not null,
	words varchar(30000) not null,
	saved_at timestamp with time zone not null,
	primary key (owner, form, object, field)
);

create index form_draft_about on form_draft (object);
create index form_draft_saved on form_draft (saved_at);

insert into form_draft (owner, form, object, field, words, saved_at)
select owner, purpose, cast(work_item as varchar(36)), 'notiz', words, saved_at from note_draft where purpose <> 'berichtigen';

drop table note_draft;
