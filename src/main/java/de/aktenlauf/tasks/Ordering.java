package de.aktenlauf.tasks;

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

	static Comparator<Row> comparator(ItemOrder order) {
		return switch (order) {
			case DEADLINE -> Comparator.comparingInt((Row row) -> WorkItemTable.rank(row.item().priority()))
				.thenComparing((row) -> row.item().dueOn())
				.thenComparing(Ordering::caseOf)
				.thenComparingLong(Row::number);
			case NEWEST -> Comparator.comparingLong(Row::number).reversed();
			case CASE -> Comparator.comparing(Ordering::caseOf).thenComparingLong(Row::number);
		};
	}

	private static String caseOf(Row row) {
		return row.item().caseNumber().map(CaseNumber::value).orElse("");
	}

}
