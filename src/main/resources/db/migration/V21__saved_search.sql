-- Searches that a person keeps under a name; nobody else sees them.
create table saved_search (
	id uuid primary key,
	owner varchar(64) not null,
	name varchar(80) not null,
	words varchar(1000) not null,
	case_number varchar(16) not null,
	kind varchar(64) not null,
	from_day varchar(10) not null,
	to_day varchar(10) not null,
	team varchar(64) not null,
	received_year varchar(4) not null,
	channel varchar(16) not null,
	sort_order varchar(16) not null,
	saved_at timestamp with time zone not null,
	constraint saved_search_name_once unique (owner, name)
);
