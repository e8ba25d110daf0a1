-- Letters that separator sheets parted in one delivered file: a row each, which together have all its pages.
alter table mail_item add column part integer default 1 not null;
-- how many letters the file holds
alter table mail_item add column parts integer default 1 not null;
-- the first page in the delivered file, and the PDF of the pages: empty for a file that is one letter
alter table mail_item add column first_page integer;
alter table mail_item add column part_content varchar(64);

alter table mail_item drop constraint mail_item_position;
alter table mail_item add constraint mail_item_position unique (delivery, position, part);
