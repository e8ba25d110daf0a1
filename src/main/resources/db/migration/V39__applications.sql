-- What people applied for, each as it was entered; the values are rows of circumstance_value.
create table application (
	id uuid not null primary key,
	case_number varchar(14) not null,
	form varchar(24) not null,
	received_on date not null,
	valid_from date not null,
	-- the form in the file, of which there is one application only; empty if it came as data
	form_document uuid unique,
	state varchar(8) not null,
	submitted_at timestamp(6) with time zone not null,
	submitted_by varchar(64) not null,
	idempotency_key varchar(64),
	content_digest varchar(64) not null,
	content text not null,
	unique (submitted_by, idempotency_key)
);

create index application_case on application (case_number, submitted_at);

-- One row a value, valid and known for a time each; a newer value is added, the older one is known until then.
create table circumstance_value (
	id uuid not null primary key,
	case_number varchar(14) not null,
	path varchar(120) not null,
	content varchar(400) not null,
	valid_from date not null,
	-- first day on which it is no longer valid
	valid_until date,
	known_from timestamp(6) with time zone not null,
	known_until timestamp(6) with time zone,
	-- the versions of the case's circumstances in which it is held to be true
	version_from bigint not null,
	version_until bigint,
	source_kind varchar(20) not null,
	source_reference varchar(200) not null,
	application_id uuid
);

create index circumstance_value_case on circumstance_value (case_number, path);

-- Rises with each change of a case's circumstances, for optimistic locking.
create table circumstance_state (
	case_number varchar(14) not null primary key,
	version bigint not null
);
