package de.aktenlauf.applications;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.HandIn;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.Application.Way;
import de.aktenlauf.applications.EnteredForm.NamedSource;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one of the three forms; refuses with all findings of its schema. */
final class FormReader {

	private static final Map<String, FormKind> KINDS = Map.of("aktenlauf-renewal/1", FormKind.RENEWAL,
			"aktenlauf-first-application/1", FormKind.FIRST_APPLICATION, "aktenlauf-change-notice/1",
			FormKind.CHANGE_NOTICE);

	private static final int CERTAIN = 100;

	private final FormSchemas schemas;

	FormReader(FormSchemas schemas) {
		this.schemas = schemas;
	}

	EnteredForm read(ObjectNode tree, UserId user) {
		Findings findings = new Findings();
		FormKind kind = KINDS.get(tree.path("format").asString(""));
		if (kind == null) {
			throw FormRefused.of(FormRefused.IMPOSSIBLE, "format", "Dieses Formular gibt es nicht; erlaubt sind "
					+ String.join(", ", KINDS.keySet().stream().sorted().toList()) + ".");
		}
		this.schemas.check(schema(kind), tree, SchemaWords.ofForm(), findings);
		findings.throwIfAny(FormRefused.IMPOSSIBLE);
		EnteredForm form = form(kind, tree, caseNumber(tree), user);
		dates(form, findings);
		findings.throwIfAny(FormRefused.IMPOSSIBLE);
		return form;
	}

	/** A form that was taken before. */
	static EnteredForm stored(ObjectNode tree, UserId user) {
		FormKind kind = KINDS.get(tree.path("format").asString(""));
		if (kind == null) {
			throw new IllegalStateException("a stored form has a known format");
		}
		return form(kind, tree, caseNumber(tree), user);
	}

	static String schema(FormKind kind) {
		return switch (kind) {
			case RENEWAL -> "renewal";
			case FIRST_APPLICATION -> "first-application";
			case CHANGE_NOTICE -> "change-notice";
		};
	}

	private static CaseNumber caseNumber(ObjectNode tree) {
		try {
			return CaseNumber.parse(tree.path("case").asString(""));
		}
		catch (IllegalArgumentException ex) {
			throw FormRefused.of(FormRefused.IMPOSSIBLE, "case", "Eine Fallnummer hat die Form 35504//0012345.");
		}
	}

	private static EnteredForm form(FormKind kind, ObjectNode tree, CaseNumber caseNumber, UserId user) {
		ObjectNode given = (tree.path("circumstances") instanceof ObjectNode said) ? said : FormTree.empty();
		JsonNode way = tree.path("handIn");
		HandIn handIn = new HandIn(Way.valueOf(way.path("way").asString("")), way.path("freeText").asBoolean(false),
				way.path("unrecognisedPages").asInt(0), way.path("lowestConfidencePercent").asInt(CERTAIN));
		List<DocumentId> documents = StreamSupport.stream(tree.path("documents").spliterator(), false)
			.map((id) -> new DocumentId(UUID.fromString(id.asString(""))))
			.toList();
		return new EnteredForm(kind, caseNumber, date(tree, "receivedOn"), date(tree, "from"),
				answers(kind, tree.path("answers"), given), handIn, documents, given, sources(tree, user),
				tree.has("basedOn") ? OptionalLong.of(tree.path("basedOn").asLong()) : OptionalLong.empty());
	}

	private static LocalDate date(ObjectNode tree, String field) {
		return LocalDate.parse(tree.path(field).asString(""));
	}

	/** Who gives a value without a question that was ticked says that it changed. */
	private static Map<Topic, Answer> answers(FormKind kind, JsonNode ticked, ObjectNode given) {
		Map<Topic, Answer> answers = new EnumMap<>(Topic.class);
		for (Topic topic : Topic.values()) {
			Optional<Answer> answer = Optional.of(ticked.path(topic.name()).asString(""))
				.filter((text) -> !text.isEmpty())
				.map(Answer::valueOf);
			switch (kind) {
				case RENEWAL -> answers.put(topic, answer.orElse(Answer.MISSING));
				case FIRST_APPLICATION -> answers.put(topic, Answer.CHANGED);
				case CHANGE_NOTICE -> answer
					.or(() -> Topics.given(given).contains(topic) ? Optional.of(Answer.CHANGED) : Optional.empty())
					.ifPresent((said) -> answers.put(topic, said));
			}
		}
		return answers;
	}

	private static Map<String, NamedSource> sources(ObjectNode tree, UserId user) {
		Map<String, NamedSource> sources = new LinkedHashMap<>();
		JsonNode rows = tree.path("sources");
		for (int i = 0; i < rows.size(); i++) {
			JsonNode row = rows.get(i);
			sources.put(row.path("path").asString(""), source(row, "sources[" + i + "]", user));
		}
		return sources;
	}

	private static NamedSource source(JsonNode row, String field, UserId user) {
		Source.Kind kind = Source.Kind.valueOf(row.path("kind").asString(""));
		String path = row.path("path").asString("");
		String document = row.path("document").asString("");
		String reference = switch (kind) {
			case FORM_FIELD -> path;
			case DOCUMENT_PAGE -> document + "/" + row.path("page").asInt(1) + "/" + box(row.path("box"));
			case PERSON -> user.value();
			case SPECIALIST_SYSTEM -> Applications.EXTRACT;
		};
		return new NamedSource(field, new Source(kind, reference),
				document.isEmpty() ? List.of() : List.of(new DocumentId(UUID.fromString(document))));
	}

	private static String box(JsonNode box) {
		return IntStream.range(0, box.size())
			.mapToObj((side) -> Integer.toString(box.get(side).asInt()))
			.collect(Collectors.joining(","));
	}

	private static void dates(EnteredForm form, Findings findings) {
		Years.check(form.receivedOn(), "receivedOn", findings);
		Years.check(form.from(), "from", findings);
		if (form.from().isAfter(form.receivedOn().plusYears(1))) {
			findings.add("from", "Der Beginn liegt mehr als ein Jahr nach dem Eingang; bitte beide Tage prüfen.");
		}
	}

}
