package de.aktenlauf.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.tasks.WorkItemTable.Row;

/** The orders of lists, as SQL and for merging. */
final class Ordering {

	private Ordering() {
	}

	/** What stands behind {@code order by}. */
	static String columns(ItemOrder order, String place) {
		return switch (order) {
			case DEADLINE -> place + ", state, urgency_rank, due_on, case_number, number";
			case NEWEST -> place + " desc, state desc, number desc";
			case CASE -> place + ", state, case_number, number";
		};
	}

	/**
	 * Selects what decides about the place of items; it stands in the index of the order.
	 */
	static String keys(ItemOrder order) {
		return "select " + switch (order) {
			case DEADLINE -> "urgency_rank, due_on, case_number";
			case NEWEST -> "0, date '1970-01-01', ''";
			case CASE -> "0, date '1970-01-01', case_number";
		} + ", number from work_item ";
	}

	/** The ranges that together are all that follows an item, nearest first. */
	static List<String> following(ItemOrder order) {
		return switch (order) {
			case DEADLINE -> List.of(
					" and urgency_rank = :rank and due_on = :due and case_number = :caseNumber and number > :number",
					" and urgency_rank = :rank and due_on = :due and case_number > :caseNumber",
					" and urgency_rank = :rank and due_on > :due", " and urgency_rank > :rank");
			case NEWEST -> List.of(" and number < :number");
			case CASE ->
				List.of(" and case_number = :caseNumber and number > :number", " and case_number > :caseNumber");
		};
	}

	static Comparator<Key> comparator(ItemOrder order) {
		return switch (order) {
			case DEADLINE -> Comparator.comparingInt(Key::rank)
				.thenComparing(Key::dueOn)
				.thenComparing(Key::caseNumber)
				.thenComparingLong(Key::number);
			case NEWEST -> Comparator.comparingLong(Key::number).reversed();
			case CASE -> Comparator.comparing(Key::caseNumber).thenComparingLong(Key::number);
		};
	}

	/**
	 * What decides about the place of an item in each order.
	 *
	 * @param rank urgency, the lower the sooner
	 * @param dueOn by when
	 * @param caseNumber the case, empty if there is none
	 * @param number order of opening
	 */
	record Key(int rank, LocalDate dueOn, String caseNumber, long number) {

		static Key of(Row row) {
			return new Key(WorkItemTable.rank(row.item().priority()), row.item().dueOn(),
					row.item().caseNumber().map(CaseNumber::value).orElse(""), row.number());
		}

	}

}
