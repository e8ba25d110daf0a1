-- The register of known cases: one row per benefit community, one per member.
create table benefit_case (
	case_number varchar(14) primary key,
	-- the serial digits alone, as people type them
	serial varchar(7) not null,
	file_number varchar(20),
	team varchar(64) not null,
	worker varchar(64),
	status varchar(10) not null,
	protection varchar(20) not null,
	street varchar(200),
	post_code varchar(5),
	city varchar(200),
	-- digest of the row as delivered; empty when the office itself closed the case
	row_digest varchar(64) not null,
	changed_at timestamp(6) with time zone not null
);
create index benefit_case_serial on benefit_case (serial);
create index benefit_case_file_number on benefit_case (file_number);
create index benefit_case_post_code on benefit_case (post_code);
create index benefit_case_status on benefit_case (status);

create table case_member (
	case_number varchar(14) not null references benefit_case (case_number),
	member_number integer not null,
	customer_number varchar(10),
	role varchar(20) not null,
	given_name varchar(200) not null,
	family_name varchar(200) not null,
	birth_date date,
	iban varchar(34),
	primary key (case_number, member_number)
);
create index case_member_customer_number on case_member (customer_number);
create index case_member_birth_date on case_member (birth_date);

-- Family names folded to their keys: spelling of umlauts, hyphens and particles does not matter.
create table case_name (
	name_key varchar(400) not null,
	case_number varchar(14) not null references benefit_case (case_number),
	primary key (name_key, case_number)
);
create index case_name_case_number on case_name (case_number);
