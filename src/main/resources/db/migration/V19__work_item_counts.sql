-- Filters of a list are counted and read by these, so that they stay flat in the number of all open items.
create index work_item_tray_opened on work_item (tray, state, opened_at);
create index work_item_tray_due on work_item (tray, state, due_on);
create index work_item_tray_kind on work_item (tray, state, kind);
create index work_item_basket_opened on work_item (basket, state, opened_at);
create index work_item_basket_due on work_item (basket, state, due_on);
create index work_item_basket_kind on work_item (basket, state, kind);
