package de.aktenlauf.applications;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Person;
import de.aktenlauf.efile.Document;
import de.aktenlauf.shared.DocumentId;
import tools.jackson.databind.JsonNode;

/** Whether a form fits its case and says one thing only. */
final class FormCheck {

	private static final String CUSTOMER_NUMBER = "\\d{3}[A-Z]\\d{6}";

	private static final String ABSENT = "ABSENT";

	private final EnteredForm form;

	private final Findings findings;

	FormCheck(EnteredForm form, Findings findings) {
		this.form = form;
		this.findings = findings;
	}

	void received(LocalDate today) {
		if (this.form.receivedOn().isAfter(today)) {
			this.findings.add("receivedOn", "Der Eingang liegt in der Zukunft; bitte das Datum prüfen.");
		}
	}

	void incomes() {
		JsonNode persons = this.form.given().path("persons");
		for (int i = 0; i < persons.size(); i++) {
			IncomeFields.check(persons.get(i), "circumstances.persons[" + i + "]", this.findings);
		}
	}

	void persons(BenefitCommunity community) {
		JsonNode persons = this.form.given().path("persons");
		boolean mayCome = this.form.answers().get(Topic.MEMBERS) == Answer.CHANGED
				&& this.form.kind() != FormKind.FIRST_APPLICATION;
		Members members = new Members(community.members(), mayCome);
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < persons.size(); i++) {
			String place = "circumstances.persons[" + i + "]";
			if (!ids.add(persons.get(i).path("id").asString(""))) {
				this.findings.add(place + ".id",
						"Zwei Personen haben dieselbe Kennung; bitte jede einzeln kennzeichnen.");
			}
			members.check(persons.get(i), place, this.findings);
		}
	}

	void documents(List<Document> found) {
		Map<DocumentId, Document> known = found.stream().collect(Collectors.toMap(Document::id, (one) -> one));
		for (int i = 0; i < this.form.documents().size(); i++) {
			document(known, this.form.documents().get(i), "documents[" + i + "]");
		}
		this.form.sources().forEach((path, named) -> {
			if (named.source().kind() == Source.Kind.DOCUMENT_PAGE && named.document().isEmpty()) {
				this.findings.add(named.field() + ".document", "Eine Seite braucht ihr Dokument; bitte angeben.");
			}
			named.document().forEach((id) -> document(known, id, named.field() + ".document"));
		});
	}

	private void document(Map<DocumentId, Document> known, DocumentId id, String field) {
		boolean ofCase = Optional.ofNullable(known.get(id))
			.flatMap(Document::caseNumber)
			.filter(this.form.caseNumber()::equals)
			.isPresent();
		if (!ofCase) {
			this.findings.add(field, "Dieses Dokument liegt nicht in der E-Akte des Falls; bitte zuerst zuordnen"
					+ " oder das richtige Dokument nennen.");
		}
	}

	/** What was ticked against what is given. */
	void answers(SortedMap<String, String> known, SortedMap<String, String> then) {
		Map<Topic, String> changed = changed(known, then);
		Set<Topic> given = Topics.given(this.form.given());
		for (Map.Entry<Topic, Answer> ticked : this.form.answers().entrySet()) {
			Topic topic = ticked.getKey();
			String field = "answers." + topic;
			if (ticked.getValue() == Answer.UNCHANGED && changed.containsKey(topic)) {
				this.findings.add(field, "Angekreuzt ist „unverändert“, aber " + changed.get(topic)
						+ " bekommt einen anderen Wert; bitte CHANGED angeben oder den Wert weglassen.");
			}
			boolean situations = topic == Topic.ABSENCE && given.contains(Topic.SITUATION);
			if (ticked.getValue() == Answer.CHANGED && !this.form.whole() && !given.contains(topic) && !situations) {
				this.findings.add(field, "Angekreuzt ist „geändert“, aber es fehlt, was sich geändert hat; bitte unter"
						+ " circumstances angeben oder UNCHANGED ankreuzen.");
			}
		}
		if (this.form.kind() == FormKind.CHANGE_NOTICE && this.form.given().isEmpty()) {
			this.findings.add("circumstances", "Es fehlt, was sich geändert hat.");
		}
	}

	/** Sources of values that the form does not give lead nowhere. */
	void sources(SortedMap<String, String> then) {
		this.form.sources().forEach((path, named) -> {
			if (!then.containsKey(path)) {
				this.findings.add(named.field() + ".path",
						"Zu diesem Pfad gibt es keinen Wert; bitte so schreiben, wie ihn die Verhältnisse zeigen.");
			}
		});
	}

	static Set<String> differences(SortedMap<String, String> known, SortedMap<String, String> then) {
		Set<String> paths = new TreeSet<>(known.keySet());
		paths.addAll(then.keySet());
		paths.removeIf((path) -> known.getOrDefault(path, "").equals(then.getOrDefault(path, "")));
		return paths;
	}

	private static Map<Topic, String> changed(SortedMap<String, String> known, SortedMap<String, String> then) {
		Map<Topic, String> changed = new EnumMap<>(Topic.class);
		for (String path : differences(known, then)) {
			if (path.endsWith("/situations")) {
				Set<String> codes = difference(known.getOrDefault(path, ""), then.getOrDefault(path, ""));
				if (codes.remove(ABSENT)) {
					changed.putIfAbsent(Topic.ABSENCE, path);
				}
				if (codes.isEmpty()) {
					continue;
				}
			}
			Topics.of(path).ifPresent((topic) -> changed.putIfAbsent(topic, path));
		}
		return changed;
	}

	private static Set<String> difference(String known, String then) {
		Map<String, Integer> count = new HashMap<>();
		for (String codes : List.of(known, then)) {
			for (String code : codes.split(" ")) {
				if (!code.isEmpty()) {
					count.merge(code, 1, Integer::sum);
				}
			}
		}
		return count.entrySet()
			.stream()
			.filter((code) -> code.getValue() == 1)
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(HashSet::new));
	}

	/**
	 * Whether the persons of a form are those of the register.
	 *
	 * @param members the register's
	 * @param mayCome whether somebody may come who is not there yet
	 */
	record Members(List<Person> members, boolean mayCome) {

		void check(JsonNode person, String place, Findings findings) {
			String id = person.path("id").asString("");
			Optional<LocalDate> born = Optional.of(person.path("birthDate").asString(""))
				.filter((text) -> !text.isEmpty())
				.map(LocalDate::parse);
			Optional<Person> member = this.members.stream()
				.filter((one) -> one.customerNumber().filter(id::equals).isPresent())
				.findFirst();
			if (member.isPresent()) {
				if (born.isPresent() && member.get().birthDate().isPresent()
						&& !born.equals(member.get().birthDate())) {
					findings.add(place + ".birthDate", "Das Fallregister nennt für diese Person ein anderes"
							+ " Geburtsdatum; bitte prüfen, wer gemeint ist, oder das Register berichtigen.");
				}
				return;
			}
			boolean unnumbered = this.members.stream()
				.anyMatch((one) -> one.customerNumber().isEmpty() && born.isPresent() && born.equals(one.birthDate()));
			if (id.matches(CUSTOMER_NUMBER) || (!unnumbered && !this.mayCome)) {
				findings.add(place + ".id", "Diese Person gehört nach dem Fallregister nicht zu diesem Fall; bitte die"
						+ " Kundennummer prüfen oder zuerst das Register berichtigen.");
			}
		}

	}

}
