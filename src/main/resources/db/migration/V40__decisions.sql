-- Proof of decisions about benefits. Rows are never changed and never deleted.
create table decision_record (
	id uuid not null primary key,
	case_number varchar(14) not null,
	pattern varchar(8) not null,
	direction varchar(16) not null,
	mode varchar(8) not null,
	first_month varchar(7) not null,
	last_month varchar(7) not null,
	decider varchar(64) not null,
	approver varchar(64),
	decided_at timestamp(6) with time zone not null,
	sample varchar(8),
	sum_cents bigint not null,
	notice varchar(64),
	digest varchar(64) not null,
	content bytea not null
);
create index decision_record_case on decision_record (case_number, decided_at);
create index decision_record_time on decision_record (decided_at, id);
create index decision_record_mode on decision_record (mode, decided_at);
create index decision_record_sample on decision_record (pattern, sample, decided_at);

-- Approval periods; one per case and month. The totals of a month are those that hold now.
create table approval_period (
	id uuid not null primary key,
	case_number varchar(14) not null,
	first_month varchar(7) not null,
	last_month varchar(7) not null,
	automatic_renewals integer not null,
	asset_law_start date not null,
	recorded_at timestamp(6) with time zone not null
);
create index approval_period_case on approval_period (case_number, first_month);
create table granted_month (
	case_number varchar(14) not null,
	benefit_month varchar(7) not null,
	approval_id uuid not null,
	decision_id uuid,
	total_cents bigint not null,
	supplement_cents bigint not null,
	primary key (case_number, benefit_month)
);

-- What was stopped and started, by whom and why; the latest row of a target holds.
create table automation_switch (
	sequence bigint generated always as identity primary key,
	target varchar(8) not null,
	running boolean not null,
	cause varchar(16) not null,
	reason varchar(1000) not null,
	actor varchar(64) not null,
	switched_at timestamp(6) with time zone not null
);
create index automation_switch_target on automation_switch (target, sequence);

-- Who is not impartial in a case (§§ 16, 17 SGB X).
create table decision_conflict (
	case_number varchar(14) not null,
	user_name varchar(64) not null,
	stated_by varchar(64) not null,
	stated_at timestamp(6) with time zone not null,
	primary key (case_number, user_name)
);
