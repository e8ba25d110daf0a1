-- Publications of Spring Modulith (2.1, structure v2): an event that a listener has yet to finish.
-- One form for H2 and PostgreSQL; events are small (identifiers only), so plain text serves both.
create table event_publication (
	id uuid not null primary key,
	listener_id varchar(512) not null,
	event_type varchar(512) not null,
	serialized_event varchar(4000) not null,
	publication_date timestamp with time zone not null,
	completion_date timestamp with time zone,
	status varchar(20),
	completion_attempts int,
	last_resubmission_date timestamp with time zone
);

create index event_publication_by_listener_and_event on event_publication (listener_id, serialized_event);
create index event_publication_by_completion on event_publication (completion_date);
