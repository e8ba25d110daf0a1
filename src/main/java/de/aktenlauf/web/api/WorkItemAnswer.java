package de.aktenlauf.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.WorkItem;
import org.jspecify.annotations.Nullable;

/** One work item of a list. */
record WorkItemAnswer(String workItem, @JsonProperty("case") @Nullable String caseNumber, String kind, String title,
		String basket, @Nullable String assignee, String priority, LocalDate receivedOn, LocalDate dueOn, String reason,
		String ruleId, String state, @Nullable LocalDate postponedUntil, Instant openedAt,
		@Nullable Instant completedAt, List<String> documents, long version) {

	static WorkItemAnswer of(WorkItem item, boolean locked) {
		return new WorkItemAnswer(item.id().toString(), item.caseNumber().map(CaseNumber::toString).orElse(null),
				item.kind().name(), item.title(), item.basket().value(),
				item.assignee().map(UserId::value).orElse(null), item.priority().name(), item.receivedOn(),
				item.dueOn(), locked ? "" : item.reason(), item.ruleId(), item.state().name(),
				item.postponedUntil().orElse(null), item.openedAt(), item.completedAt().orElse(null),
				item.document().map((document) -> document.toString()).stream().toList(), item.version());
	}

	/** A part of a task list; {@code next} is the call for the following part. */
	record Items(long total, List<WorkItemAnswer> items, @Nullable String next) {

		/** Keeps an unmodifiable copy. */
		Items {
			items = List.copyOf(items);
		}

	}

}
