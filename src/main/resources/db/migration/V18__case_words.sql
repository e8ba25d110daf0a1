-- The words by which people look for a case: names of its members and its address, folded like the name keys.
-- Cases of before get theirs with the first search (CaseWords).
create table case_word (
	word varchar(400) not null,
	case_number varchar(14) not null references benefit_case (case_number),
	primary key (word, case_number)
);
create index case_word_case_number on case_word (case_number, word);
