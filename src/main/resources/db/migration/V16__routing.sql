-- What a letter is, and why: one row a letter, replaced when it is read again.
CREATE TABLE mail_classification (
	mail_item_id uuid NOT NULL PRIMARY KEY,
	kind varchar(40) NOT NULL,
	confidence_percent integer NOT NULL,
	urgencies varchar(200) NOT NULL,
	version varchar(60) NOT NULL,
	evidence text NOT NULL
);

-- Whose a letter is: a case, or candidates for a person to choose from.
CREATE TABLE mail_case_match (
	mail_item_id uuid NOT NULL PRIMARY KEY,
	case_number varchar(14),
	found_by varchar(20),
	healed boolean NOT NULL,
	reason varchar(500) NOT NULL,
	evidence text NOT NULL,
	candidates text NOT NULL
);
