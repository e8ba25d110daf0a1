-- What was read of a letter. The text itself is content; a row can be rebuilt by reading again.
create table extraction (
	content varchar(64) not null primary key,
	text_content varchar(64) not null,
	media_type varchar(60) not null,
	pages integer not null,
	pdf varchar(64) not null,
	read_at timestamp with time zone not null,
	reader_version integer not null
);
