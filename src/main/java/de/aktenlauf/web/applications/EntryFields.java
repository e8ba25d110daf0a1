package de.aktenlauf.web.applications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.Application.Way;
import de.aktenlauf.applications.circumstances.RegularIncome.IncomeKind;
import de.aktenlauf.applications.circumstances.Residence.ResidenceStatus;
import de.aktenlauf.applications.circumstances.Situation;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** Which fields the entry of a form has: what it asks, and every value that is known. */
@Component
class EntryFields {

	/** Behind this stands a value that is not there yet. */
	static final String NEW = "/neu/";

	private static final Pattern EDITABLE = Pattern.compile(
			".*/(gross|net|amount|provenDeductions|rent|heating|householdSize|comparisonArea|graceEndsOn|value|accountSince|endsOn|birthDate)");

	private static final Pattern FIXED = Pattern.compile(".*/slips/.*|persons/[^/]+/birthDate|.*/measures/.*");

	private static final Pattern DAY = Pattern.compile(".*(graceEndsOn|accountSince|endsOn|birthDate)");

	private static final List<String> FLAT = List.of("flat/rent", "flat/heating", "flat/householdSize",
			"flat/comparisonArea");

	private final ValueWords values;

	private final Words words;

	EntryFields(ValueWords values, Words words) {
		this.values = values;
		this.words = words;
	}

	List<EntryGroup> of(FormKind kind, Map<String, String> persons, SortedMap<String, String> known) {
		List<EntryGroup> groups = new ArrayList<>();
		groups.add(new EntryGroup(this.words.of("entry.group.head"), head(), false));
		if (kind == FormKind.RENEWAL) {
			groups.add(new EntryGroup(this.words.of("entry.group.answers"),
					Stream.of(Topic.values())
						.map((topic) -> choice("answers/" + topic, this.words.of("entry.topic." + topic), "MISSING",
								Stream.of(Answer.values()).map(Enum::name).toList(), "entry.answer"))
						.toList(),
					false));
		}
		Map<String, EntryField> flat = new LinkedHashMap<>();
		FLAT.forEach((path) -> flat.put(path, value(path, known)));
		known("flat/", known).forEach((path) -> flat.put(path, value(path, known)));
		groups.add(new EntryGroup(this.words.of("circumstances.part.flat"), List.copyOf(flat.values()), false));
		persons.forEach((id, name) -> {
			groups.add(new EntryGroup(name, person(id, known), false));
			groups.add(new EntryGroup(this.words.of("entry.group.more", name), more(id, known), true));
		});
		groups.add(new EntryGroup(this.words.of("entry.group.rest"), rest(known), false));
		groups.add(new EntryGroup(this.words.of("entry.group.newcomer"), newcomer(), true));
		return groups;
	}

	private List<EntryField> head() {
		return List.of(field("receivedOn", this.words.of("entry.receivedOn"), "date", "", ""),
				field("from", this.words.of("entry.from"), "date", "", ""),
				choice("way", this.words.of("entry.way"), Way.SIGNED_PAPER.name(),
						Stream.of(Way.values()).map(Enum::name).toList(), "entry.way"),
				field("freeText", this.words.of("entry.freeText"), "check", "", ""),
				field("unrecognisedPages", this.words.of("entry.unrecognisedPages"), "text", "", "0"));
	}

	private List<EntryField> person(String id, SortedMap<String, String> known) {
		String part = "persons/" + id + "/";
		List<EntryField> fields = new ArrayList<>();
		if (!known.containsKey(part + "role")) {
			fields.add(codes(part + "role", Stream.of(HouseholdRole.values()).map(Enum::name).toList()));
			fields.add(value(part + "birthDate", known));
			fields.add(codes(part + "residence/status", Stream.of(ResidenceStatus.values()).map(Enum::name).toList()));
		}
		known(part, known).stream().map((path) -> value(path, known)).forEach(fields::add);
		return fields;
	}

	private List<EntryField> more(String id, SortedMap<String, String> known) {
		String part = "persons/" + id + NEW;
		List<EntryField> fields = new ArrayList<>(
				List.of(codes(part + "kind", Stream.of(IncomeKind.values()).map(Enum::name).toList()),
						value(part + "gross", known), value(part + "net", known), value(part + "amount", known),
						codes(part + "situations", Stream.of(Situation.values()).map(Enum::name).toList())));
		if (known.containsKey("persons/" + id + "/role")) {
			fields.add(field("persons/" + id + "/leaves", this.words.of("entry.leaves"), "check", "", ""));
		}
		return fields;
	}

	private List<EntryField> rest(SortedMap<String, String> known) {
		List<EntryField> fields = new ArrayList<>();
		known("assets/", known).stream().map((path) -> value(path, known)).forEach(fields::add);
		fields.add(value("assets" + NEW + "value", known));
		fields.add(value("community/accountSince", known));
		return fields;
	}

	private List<EntryField> newcomer() {
		String part = "persons" + NEW;
		return List.of(codes(part + "role", Stream.of(HouseholdRole.values()).map(Enum::name).toList()),
				field(part + "birthDate", this.values.label("persons/x/birthDate"), "date", "", ""),
				codes(part + "status", Stream.of(ResidenceStatus.values()).map(Enum::name).toList()),
				field(part + "childBenefit", this.values.label("persons/x/childBenefit"), "check", "", ""));
	}

	private static List<String> known(String part, SortedMap<String, String> known) {
		return known.keySet()
			.stream()
			.filter((path) -> path.startsWith(part))
			.filter((path) -> EDITABLE.matcher(path).matches() && !FIXED.matcher(path).matches())
			.toList();
	}

	private EntryField value(String path, SortedMap<String, String> known) {
		String value = known.getOrDefault(path, "");
		boolean day = DAY.matcher(path).matches();
		return field(path, this.values.label(path.replace(NEW, "/")), day ? "date" : "text",
				value.isEmpty() ? "" : this.values.value(value), day ? value : Typed.shown(value));
	}

	private EntryField codes(String path, List<String> codes) {
		return choice(path, this.values.label(path.replace(NEW, "/")), "", codes, "circumstances.code");
	}

	private EntryField choice(String path, String label, String chosen, List<String> codes, String prefix) {
		List<EntryField.Option> options = new ArrayList<>();
		if (chosen.isEmpty()) {
			options.add(new EntryField.Option("", this.words.of("entry.none")));
		}
		codes.forEach((code) -> options.add(new EntryField.Option(code, this.words.ofCode(prefix, code))));
		return new EntryField(path, label, "select", "", chosen, options, null, List.of());
	}

	private static EntryField field(String path, String label, String type, String known, String value) {
		return new EntryField(path, label, type, known, value, List.of(), null, List.of());
	}

}
