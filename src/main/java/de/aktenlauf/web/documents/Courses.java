package de.aktenlauf.web.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import de.aktenlauf.access.People;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditEntry;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/**
 * The course of a letter in words, from the audit trail. Who read it is left out: that
 * record serves data protection, not colleagues.
 */
@Component
public class Courses {

	private final AuditTrail audit;

	private final People people;

	private final Format format;

	private final Words words;

	Courses(AuditTrail audit, People people, Format format, Words words) {
		this.audit = audit;
		this.people = people;
		this.format = format;
		this.words = words;
	}

	/**
	 * What happened to some subjects, oldest first.
	 * @param subjects as the audit trail names them
	 * @return the steps
	 */
	public List<Step> of(Stream<String> subjects) {
		List<AuditEntry> entries = new ArrayList<>();
		subjects.distinct().map(this.audit::course).forEach(entries::addAll);
		return entries.stream()
			.sorted(Comparator.comparingLong(AuditEntry::sequence))
			.map(this::step)
			.distinct()
			.toList();
	}

	private Step step(AuditEntry entry) {
		return new Step(this.format.shortTime(entry.at()), this.words.ofCode("audit", entry.action().name()),
				detail(entry));
	}

	private String separated(AuditEntry entry) {
		if (entry.action() != AuditAction.MAIL_SEPARATED) {
			return "";
		}
		int first = Integer.parseInt(entry.facts().getOrDefault("firstPage", "1"));
		int pages = Integer.parseInt(entry.facts().getOrDefault("pages", "1"));
		return this.words.of("course.separated", entry.facts().getOrDefault("part", ""),
				entry.facts().getOrDefault("parts", ""), pages, first, first + pages - 1);
	}

	private String detail(AuditEntry entry) {
		String actor = name(entry.actor());
		String rule = entry.facts().getOrDefault("rule", "");
		String repair = entry.facts().getOrDefault("repair", "");
		return Stream
			.of(actor, separated(entry), rule.isEmpty() ? "" : this.words.of("course.rule", rule),
					repair.isEmpty() ? "" : this.words.ofCode("repair.course", repair))
			.filter((part) -> !part.isEmpty())
			.reduce((first, second) -> first + " · " + second)
			.orElse("");
	}

	private String name(UserId actor) {
		return actor.equals(User.SYSTEM.id()) ? ""
				: this.people.find(actor).map(User::displayName).orElse(actor.value());
	}

	/**
	 * One step.
	 *
	 * @param at when, without the year
	 * @param text what happened
	 * @param detail by whom and by which rule, may be empty
	 */
	public record Step(String at, String text, String detail) {
	}

}
