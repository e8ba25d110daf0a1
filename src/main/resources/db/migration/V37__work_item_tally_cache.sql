-- Rows of the tally need no order. H2 writes to disk each time the numbers that a connection holds are used up.
alter table work_item_tally alter column number set cache 10000;
