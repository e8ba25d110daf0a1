-- How many pages a delivered file holds, if a person accepted that the list counted otherwise. The account goes on
-- with the pages of the list, so that it adds up to what was announced.
alter table mail_item add column accepted_pages integer;
