package de.aktenlauf.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.routing.Classification;
import de.aktenlauf.routing.Classifier;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** What must catch the eye in the list: the term, and words that cannot wait. */
@Component
class Badges {

	static final int SOON_DAYS = 3;

	private static final int NEAR_DAYS = 7;

	private final Classifier classifier;

	private final Format format;

	private final Words words;

	private final Clock clock;

	Badges(Classifier classifier, Format format, Words words, Clock clock) {
		this.classifier = classifier;
		this.format = format;
		this.words = words;
		this.clock = clock;
	}

	List<ItemGroup.Badge> of(WorkItem item) {
		List<ItemGroup.Badge> badges = new ArrayList<>();
		if (item.priority() != Priority.NORMAL) {
			String variant = (item.priority() == Priority.URGENT) ? "danger" : "warning";
			badges.add(new ItemGroup.Badge(variant, urgency(item)));
		}
		LocalDate today = LocalDate.now(this.clock);
		if (showsDue(item)) {
			boolean overdue = item.dueOn().isBefore(today);
			boolean soon = legal(item) || !item.dueOn().isAfter(today.plusDays(SOON_DAYS));
			badges.add(new ItemGroup.Badge(soon ? "danger" : "warning",
					this.words.of(overdue ? "desk.overdue" : "desk.due", this.format.shortDate(item.dueOn()))));
		}
		return badges;
	}

	boolean showsDue(WorkItem item) {
		return legal(item) || !item.dueOn().isAfter(LocalDate.now(this.clock).plusDays(NEAR_DAYS));
	}

	private String urgency(WorkItem item) {
		return item.mailItem()
			.flatMap(this.classifier::stored)
			.map(Classification::urgencies)
			.filter((urgencies) -> !urgencies.isEmpty())
			.map((urgencies) -> this.words.ofCode("urgency", urgencies.stream().sorted().findFirst().get().name()))
			.orElseGet(() -> this.words.ofCode("priority", item.priority().name()));
	}

	private static boolean legal(WorkItem item) {
		return switch (item.kind()) {
			case REVIEW_APPEAL -> true;
			case PROCESS_MAIL, ASSIGN_CASE, REPAIR_MAIL, DECIDE_APPLICATION, CHECK_SAMPLE, RELEASE_DECISION -> false;
		};
	}

}
