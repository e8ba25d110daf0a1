package de.aktenlauf.web.applications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.HandIn;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.Application.Way;
import de.aktenlauf.applications.Applications;
import de.aktenlauf.applications.CircumstancesBook;
import de.aktenlauf.applications.FormRefused;
import de.aktenlauf.applications.FormWriter;
import de.aktenlauf.applications.Known;
import de.aktenlauf.applications.Source;
import de.aktenlauf.applications.reading.FormReading;
import de.aktenlauf.applications.reading.Proposal;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.TextExtraction;
import de.aktenlauf.web.documents.LetterView;
import de.aktenlauf.web.documents.Letters;
import de.aktenlauf.web.page.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts the entry of a form together: what is known, what was read, what was typed. */
@Component
class EntryDesk {

	private final Applications applications;

	private final CircumstancesBook book;

	private final Cases cases;

	private final Efiles efiles;

	private final TextExtraction texts;

	private final Letters letters;

	private final EntryFields fields;

	private final ValueWords values;

	private final CurrentUser currentUser;

	private final Words words;

	private final Clock clock;

	EntryDesk(Applications applications, CircumstancesBook book, Cases cases, Efiles efiles, TextExtraction texts,
			Letters letters, EntryFields fields, ValueWords values, CurrentUser currentUser, Words words, Clock clock) {
		this.applications = applications;
		this.book = book;
		this.cases = cases;
		this.efiles = efiles;
		this.texts = texts;
		this.letters = letters;
		this.fields = fields;
		this.values = values;
		this.currentUser = currentUser;
		this.words = words;
		this.clock = clock;
	}

	/** The form that a kind of letter is. */
	static Optional<FormKind> kind(Document document) {
		return switch (document.kind()) {
			case RENEWAL_APPLICATION -> Optional.of(FormKind.RENEWAL);
			case MAIN_APPLICATION -> Optional.of(FormKind.FIRST_APPLICATION);
			case CHANGE_NOTICE -> Optional.of(FormKind.CHANGE_NOTICE);
			default -> Optional.empty();
		};
	}

	/** What is on the desk; whoever may not open the letter is refused. */
	Desk open(WorkItem item) {
		LetterView letter = this.letters.open(item.document().orElseThrow(EntryDesk::none));
		Document document = this.efiles.document(new DocumentId(UUID.fromString(letter.id())));
		FormKind kind = kind(document).orElseThrow(EntryDesk::none);
		CaseNumber caseNumber = document.caseNumber().orElseThrow(EntryDesk::none);
		List<Page> pages = this.texts.stored(document.shown()).map(ExtractedText::pages).orElseGet(List::of);
		LocalDate today = LocalDate.now(this.clock);
		return new Desk(item, letter, document, kind, caseNumber, pages, FormReading.read(pages),
				this.book.known(caseNumber, today, today));
	}

	EntryPage page(Desk desk, Map<String, String> typed, List<FormRefused.Finding> findings, byte[] json) {
		List<EntryGroup> groups = groups(desk, typed, findings, json);
		Map<String, String> labels = new LinkedHashMap<>();
		groups.forEach((group) -> group.fields().forEach((field) -> labels.put(field.path(), field.label())));
		return new EntryPage(desk.item().id().toString(), this.words.of("entry.kind." + desk.kind()),
				desk.caseNumber().value(), Letters.href(desk.caseNumber()), marked(desk), groups,
				typed.containsKey("version") ? desk.seen(typed) : desk.version(), desk.known().isPresent(),
				entered(desk, groups), findings.stream().map((finding) -> finding(finding, labels, json)).toList());
	}

	private List<EntryGroup> groups(Desk desk, Map<String, String> typed, List<FormRefused.Finding> findings,
			byte[] json) {
		SortedMap<String, String> known = desk.values();
		BenefitCommunity community = this.cases.find(desk.caseNumber()).orElseThrow(EntryDesk::none);
		List<EntryGroup> groups = this.fields.of(desk.kind(), persons(community, desk), known);
		Map<String, Integer> offers = offers(desk, groups);
		return groups.stream()
			.map((group) -> new EntryGroup(group.title(),
					group.fields().stream().map((field) -> filled(field, desk, typed, offers, findings, json)).toList(),
					group.folded() && group.fields()
						.stream()
						.allMatch((field) -> typed.getOrDefault(field.name(), "").isEmpty())))
			.toList();
	}

	private EntryField filled(EntryField field, Desk desk, Map<String, String> typed, Map<String, Integer> offers,
			List<FormRefused.Finding> findings, byte[] json) {
		Integer index = offers.get(field.path());
		boolean taken = typed.containsKey("t" + field.name());
		EntryField.Offer offer = null;
		if (index != null) {
			Proposal read = desk.proposals().get(index);
			String value = field.type().equals("text") ? Typed.shown(read.value())
					: field.type().equals("check") ? "on" : read.value();
			offer = new EntryField.Offer(index, value, shown(field, value), read.confidencePercent(), taken);
		}
		String start = field.path().equals("receivedOn") ? desk.document().receivedOn().toString() : field.value();
		String sent = typed.isEmpty() ? start : typed.getOrDefault(field.name(), "");
		boolean strange = field.type().equals("select")
				&& field.options().stream().noneMatch((option) -> option.code().equals(sent));
		String value = strange ? start : sent;
		List<String> wrong = findings.stream()
			.filter((finding) -> path(finding, json).equals(field.path()))
			.map(FormRefused.Finding::message)
			.toList();
		return field.with((offer != null && taken) ? offer.value() : value, offer, wrong);
	}

	private String shown(EntryField field, String value) {
		return switch (field.type()) {
			case "select" -> field.options()
				.stream()
				.filter((option) -> option.code().equals(value))
				.map(EntryField.Option::label)
				.findFirst()
				.orElse(value);
			case "check" -> this.words.of("circumstances.code.true");
			default -> this.values.value(Typed.amountOrText(value));
		};
	}

	/**
	 * Which proposal belongs to which field; an income only if there is one such value.
	 */
	private static Map<String, Integer> offers(Desk desk, List<EntryGroup> groups) {
		Map<String, Integer> offers = new LinkedHashMap<>();
		List<String> paths = groups.stream().flatMap((group) -> group.fields().stream()).map(EntryField::path).toList();
		for (int i = 0; i < desk.proposals().size(); i++) {
			String field = desk.proposals().get(i).field();
			if (paths.contains(field)) {
				offers.put(field, i);
			}
			else if (field.startsWith("income/")) {
				String end = field.substring("income".length());
				List<String> known = paths.stream()
					.filter((path) -> path.contains("/incomes/") && path.endsWith(end))
					.toList();
				if (known.size() == 1) {
					offers.put(known.getFirst(), i);
				}
			}
		}
		return offers;
	}

	private Map<String, String> persons(BenefitCommunity community, Desk desk) {
		Map<String, String> persons = new LinkedHashMap<>();
		desk.known()
			.ifPresent((known) -> known.circumstances()
				.persons()
				.forEach((person) -> persons.put(person.id(), person.id())));
		community.members().forEach((member) -> member.customerNumber().ifPresent((id) -> {
			if (desk.known().isEmpty() || persons.containsKey(id)) {
				persons.put(id,
						this.words.of("circumstances.person", member.givenName() + " " + member.familyName(), id));
			}
		}));
		return persons;
	}

	private LetterView marked(Desk desk) {
		LetterView letter = desk.letter();
		List<LetterView.Sheet> sheets = letter.pages()
			.stream()
			.map((sheet) -> new LetterView.Sheet(sheet.number(), sheet.width(), sheet.height(), sheet.blank(),
					sheet.paragraphs(), marks(desk, sheet.number())))
			.toList();
		List<LetterView.Words> read = IntStream.range(0, desk.proposals().size())
			.mapToObj((index) -> new LetterView.Words(index, "", desk.proposals().get(index).page()))
			.toList();
		return new LetterView(letter.id(), letter.title(), letter.kind(), sheets, 1, letter.pdf(), read,
				letter.facts());
	}

	private static List<LetterView.Mark> marks(Desk desk, int page) {
		return IntStream.range(0, desk.proposals().size())
			.boxed()
			.filter((index) -> desk.proposals().get(index).page() == page)
			.flatMap((index) -> desk.proposals()
				.get(index)
				.words()
				.stream()
				.map((word) -> new LetterView.Mark(index, word.box().x(), word.box().y(), word.box().width(),
						word.box().height())))
			.toList();
	}

	private EntryPage.@Nullable Entered entered(Desk desk, List<EntryGroup> groups) {
		return this.applications.ofForm(desk.document().id()).map((stored) -> {
			Map<String, String> own = new LinkedHashMap<>();
			groups.forEach((group) -> group.fields().forEach((field) -> own.put(field.path(), field.value())));
			return new EntryPage.Entered(this.words.of("entry.entered", stored.id()),
					stored.answers()
						.entrySet()
						.stream()
						.sorted(Map.Entry.comparingByKey())
						.map((answer) -> new EntryPage.Row(this.words.of("entry.topic." + answer.getKey()),
								this.words.of("entry.answer." + answer.getValue()),
								Optional.ofNullable(own.get("answers/" + answer.getKey()))
									.map((code) -> this.words.ofCode("entry.answer", code))
									.orElse("")))
						.toList());
		}).orElse(null);
	}

	private EntryPage.Finding finding(FormRefused.Finding finding, Map<String, String> labels, byte[] json) {
		String path = path(finding, json);
		return new EntryPage.Finding(labels.containsKey(path) ? "#" + EntryField.nameOf(path) : "",
				labels.getOrDefault(path, ""), finding.message());
	}

	private static String path(FormRefused.Finding finding, byte[] json) {
		String path = finding.field().startsWith("answers.") ? finding.field().replace('.', '/')
				: finding.field().replaceFirst("^handIn\\.", "");
		return (json.length == 0) ? path : FormWriter.path(json, path);
	}

	/** What was typed, as one of the three forms. */
	byte[] write(Desk desk, Map<String, String> typed) {
		List<EntryField> fields = groups(desk, typed, List.of(), new byte[0]).stream()
			.flatMap((group) -> group.fields().stream())
			.toList();
		Map<String, String> values = new LinkedHashMap<>();
		fields.forEach((field) -> values.put(field.path(), field.value()));
		Map<String, Source> pages = new LinkedHashMap<>();
		fields.stream()
			.filter((field) -> field.proposal() != null && field.proposal().taken())
			.forEach((field) -> pages.put(field.path(), desk.source(field.proposal().index())));
		SortedMap<String, String> known = desk.values();
		SortedMap<String, String> base = new TreeMap<>(known);
		if (known.isEmpty()) {
			int place = 1;
			for (String id : persons(this.cases.find(desk.caseNumber()).orElseThrow(EntryDesk::none), desk).keySet()) {
				base.put("persons/" + id + "/place", Integer.toString(place++));
			}
		}
		EntryDraft draft = EntryDraft.of(base, fields, pages,
				new Source(Source.Kind.PERSON, this.currentUser.get().id().value()));
		boolean nothing = known.isEmpty() && draft.then().keySet().stream().allMatch((path) -> path.endsWith("/place"));
		return FormWriter.write(head(desk, values, typed), known, nothing ? new TreeMap<>() : draft.then(),
				draft.sources());
	}

	private static FormWriter.Head head(Desk desk, Map<String, String> values, Map<String, String> typed) {
		Map<Topic, Answer> answers = new EnumMap<>(Topic.class);
		if (desk.kind() == FormKind.RENEWAL) {
			for (Topic topic : Topic.values()) {
				answers.put(topic, Answer.valueOf(values.getOrDefault("answers/" + topic, "MISSING")));
			}
		}
		String pages = values.getOrDefault("unrecognisedPages", "").strip();
		HandIn handIn = new HandIn(Way.valueOf(values.getOrDefault("way", Way.SIGNED_PAPER.name())),
				!values.getOrDefault("freeText", "").isEmpty(), pages.matches("\\d{1,4}") ? Integer.parseInt(pages) : 0,
				100);
		return new FormWriter.Head(desk.kind(), desk.caseNumber(), values.getOrDefault("receivedOn", ""),
				values.getOrDefault("from", ""), answers, handIn, desk.document().id(), desk.seen(typed));
	}

	Application submitted(Desk desk, byte[] json) {
		return this.applications.find(this.applications.submit(desk.caseNumber(), json, Optional.empty()))
			.orElseThrow();
	}

	private static ResponseStatusException none() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/**
	 * What lies on the desk.
	 *
	 * @param item the work item
	 * @param letter the scan
	 * @param document the letter in the file
	 * @param kind which form it is
	 * @param caseNumber the case
	 * @param pages its text
	 * @param proposals what was read in it
	 * @param known what is known of the case today
	 */
	record Desk(WorkItem item, LetterView letter, Document document, FormKind kind, CaseNumber caseNumber,
			List<Page> pages, List<Proposal> proposals, Optional<Known> known) {

		SortedMap<String, String> values() {
			SortedMap<String, String> values = new TreeMap<>();
			this.known.ifPresent((one) -> one.values().forEach((value) -> values.put(value.path(), value.value())));
			return values;
		}

		long version() {
			return this.known.map(Known::version).orElse(0L);
		}

		long seen(Map<String, String> typed) {
			String seen = typed.getOrDefault("version", "");
			return seen.matches("\\d{1,12}") ? Long.parseLong(seen) : version();
		}

		Source source(int index) {
			Proposal read = this.proposals.get(index);
			return PagePlace.source(this.document.id(), read, this.pages);
		}

	}

}
