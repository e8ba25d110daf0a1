package de.aktenlauf.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.People;
import de.aktenlauf.access.User;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.routing.CaseFinder;
import de.aktenlauf.routing.CaseMatch;
import de.aktenlauf.routing.Classification;
import de.aktenlauf.routing.Classifier;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Basket;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemKind;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.documents.Courses;
import de.aktenlauf.web.documents.LetterView;
import de.aktenlauf.web.documents.Letters;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** Opens one item with everything that a person needs to decide. */
@Component
class Desk {

	private static final int MAX_OTHERS = 8;

	private final WorkItems workItems;

	private final Baskets baskets;

	private final Letters letters;

	private final Courses courses;

	private final Classifier classifier;

	private final Conversations conversations;

	private final CaseFinder caseFinder;

	private final KindCatalogue kinds;

	private final Access access;

	private final FileFactsFinder facts;

	private final People people;

	private final Format format;

	private final Words words;

	Desk(WorkItems workItems, Baskets baskets, Letters letters, Courses courses, Classifier classifier,
			Conversations conversations, CaseFinder caseFinder, KindCatalogue kinds, Access access,
			FileFactsFinder facts, People people, Format format, Words words) {
		this.workItems = workItems;
		this.baskets = baskets;
		this.letters = letters;
		this.courses = courses;
		this.classifier = classifier;
		this.conversations = conversations;
		this.caseFinder = caseFinder;
		this.kinds = kinds;
		this.access = access;
		this.facts = facts;
		this.people = people;
		this.format = format;
		this.words = words;
	}

	OpenItem open(WorkItem item, DeskAddress address) {
		String refused = item.document()
			.map((document) -> this.access.decide(this.facts.ofDocument(document)))
			.map((decision) -> decision.allowed() ? "" : decision.rule())
			.orElse("NONE");
		LetterView letter = refused.isEmpty() ? this.letters.open(item.document().orElseThrow()) : null;
		return new OpenItem(item.id().toString(), item.version(), item.title(),
				this.words.ofCode("workItemKind", item.kind().name()), item.kind().name(), letter, refused,
				fields(item), reason(item, refused), course(item), others(item, address),
				item.state() != WorkItemState.COMPLETED,
				item.assignee().isEmpty() && item.state() == WorkItemState.OPEN, targets(Optional.of(item.basket())),
				correctable(item, refused), this.conversations.about(item, readable(item, refused)));
	}

	/** An item without a letter is told about unless its file is locked. */
	private boolean readable(WorkItem item, String refused) {
		return refused.isEmpty()
				|| (refused.equals("NONE") && this.facts.locked(item.caseNumber().stream().toList()).isEmpty());
	}

	/** The kinds that a letter may be instead, if somebody works on it. */
	private List<OpenItem.Choice> correctable(WorkItem item, String refused) {
		boolean worked = item.state() != WorkItemState.COMPLETED
				&& (item.kind() == WorkItemKind.PROCESS_MAIL || item.kind() == WorkItemKind.REVIEW_APPEAL);
		Optional<DocumentKind> now = item.mailItem().flatMap(this.classifier::stored).map(Classification::kind);
		return (!worked || !refused.isEmpty()) ? List.of()
				: this.kinds.all()
					.stream()
					.filter((kind) -> !kind.kind().isOwn() && now.filter(kind.kind()::equals).isEmpty())
					.map((kind) -> new OpenItem.Choice(kind.kind().name(), kind.german()))
					.toList();
	}

	private List<OpenItem.Field> fields(WorkItem item) {
		List<OpenItem.Field> fields = new ArrayList<>();
		fields.add(field("desk.field.received", this.format.date(item.receivedOn())));
		fields.add(field("desk.field.due", this.format.date(item.dueOn())));
		fields.add(field("desk.field.responsible",
				item.assignee().map(this::name).orElseGet(() -> this.words.of("desk.field.everybody"))));
		fields.add(field("desk.field.basket", basketName(item)));
		item.caseNumber()
			.ifPresent((number) -> fields
				.add(new OpenItem.Field(this.words.of("desk.field.case"), number.value(), Letters.href(number))));
		if (item.state() == WorkItemState.COMPLETED) {
			fields.add(field("desk.field.completed", item.completedAt().map(this.format::dateTime).orElse("")));
		}
		item.postponedUntil().ifPresent((day) -> fields.add(field("desk.field.postponed", this.format.date(day))));
		return fields;
	}

	private OpenItem.Field field(String label, String value) {
		return new OpenItem.Field(this.words.of(label), value, "");
	}

	/**
	 * The stored reason comes first; what it does not say yet is added. It quotes the
	 * letter: who may not read that is told the rule alone.
	 */
	private OpenItem.Reason reason(WorkItem item, String refused) {
		if (refused.equals("PROTECTED") || refused.equals("HEALTH")) {
			return new OpenItem.Reason("", 0, "", "", item.ruleId(), item.mailItem().map(Object::toString).orElse(""));
		}
		Optional<Classification> classification = item.mailItem().flatMap(this.classifier::stored);
		String kind = classification.map(Classification::kind).map(this::german).orElse("");
		boolean told = !kind.isEmpty() && item.reason().contains(kind);
		String caseFound = told ? "" : item.mailItem().flatMap(this.caseFinder::stored).map(this::caseFound).orElse("");
		return new OpenItem.Reason(told ? "" : kind, classification.map(Classification::confidencePercent).orElse(0),
				caseFound, item.reason(), item.reason().contains(item.ruleId()) ? "" : item.ruleId(),
				item.mailItem().map(Object::toString).orElse(""));
	}

	private String german(DocumentKind kind) {
		return this.kinds.describe(kind).german();
	}

	private String caseFound(CaseMatch match) {
		return switch (match) {
			case CaseMatch.Found found -> this.words.ofCode("caseFoundBy", found.foundBy().name())
					+ (found.healed() ? " · " + this.words.of("desk.healed") : "");
			case CaseMatch.Unclear unclear -> unclear.reason();
		};
	}

	private List<Courses.Step> course(WorkItem item) {
		return this.courses.of(
				Stream
					.of(item.mailItem().map((id) -> "mail-item:" + id), item.document().map((id) -> "document:" + id),
							Optional.of("work-item:" + item.id()))
					.flatMap(Optional::stream));
	}

	private List<OpenItem.Other> others(WorkItem item, DeskAddress address) {
		return item.caseNumber()
			.map(this.workItems::ofCase)
			.orElseGet(List::of)
			.stream()
			.filter((other) -> other.state() == WorkItemState.OPEN && !other.id().equals(item.id()))
			.limit(MAX_OTHERS)
			.map((other) -> new OpenItem.Other(address.item(other.id().toString()), other.title(),
					this.format.shortDate(other.dueOn())))
			.toList();
	}

	/** The baskets to which something may be given. */
	List<OpenItem.Choice> targets(Optional<BasketId> from) {
		return this.baskets.all()
			.stream()
			.filter((basket) -> from.filter(basket.id()::equals).isEmpty())
			.map((basket) -> new OpenItem.Choice(basket.id().value(), basket.german()))
			.toList();
	}

	/** Where an item lies, as people call it. */
	String basketName(WorkItem item) {
		return this.baskets.all()
			.stream()
			.filter((basket) -> basket.id().equals(item.basket()))
			.findFirst()
			.map(Basket::german)
			.orElse(item.basket().value());
	}

	private String name(UserId id) {
		return this.people.find(id).map(User::displayName).orElse(id.value());
	}

}
