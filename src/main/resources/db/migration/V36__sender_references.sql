-- The signs and numbers under which senders know a matter, with the case that its letter was given; nothing else of the letter.
CREATE TABLE mail_reference (
	mail_item_id uuid NOT NULL,
	reference varchar(40) NOT NULL,
	written varchar(40) NOT NULL,
	case_number varchar(14),
	taught_at timestamp(6) with time zone NOT NULL,
	PRIMARY KEY (mail_item_id, reference)
);

-- Only the latest letters with a reference are looked at, however many there are.
CREATE INDEX mail_reference_latest ON mail_reference (reference, taught_at);
