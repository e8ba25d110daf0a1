package de.aktenlauf.web.applications;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import de.aktenlauf.applications.Source;

/**
 * What was typed, as values.
 *
 * @param then the values by path
 * @param sources where those come from that are not as they were known
 */
record EntryDraft(SortedMap<String, String> then, Map<String, Source> sources) {

	private static final String NEW = EntryFields.NEW;

	/** Behind all others of a list. */
	private static final String NEWEST = "99";

	/**
	 * Puts what was typed over what is known.
	 * @param known the values by path
	 * @param fields each field with what stands in it
	 * @param pages where the taken proposals stand, by path
	 * @param person whoever types
	 */
	static EntryDraft of(SortedMap<String, String> known, List<EntryField> fields, Map<String, Source> pages,
			Source person) {
		EntryDraft draft = new EntryDraft(new TreeMap<>(known), new LinkedHashMap<>());
		Map<String, String> added = new LinkedHashMap<>();
		for (EntryField field : fields) {
			String path = field.path();
			if (path.contains(NEW)) {
				added.put(path, field.value().strip());
			}
			else if (path.endsWith("/leaves")) {
				if (!field.value().isEmpty()) {
					draft.drop(path.substring(0, path.lastIndexOf('/') + 1));
				}
			}
			else if (path.contains("/") && !path.startsWith("answers/")) {
				draft.put(path, value(field));
			}
		}
		draft.dropEnded(known);
		added.forEach(draft::add);
		draft.then.forEach((path, value) -> {
			if (!value.equals(known.get(path)) && !path.endsWith("/place")) {
				draft.sources.put(path, pages.getOrDefault(path, person));
			}
		});
		return draft;
	}

	private static String value(EntryField field) {
		String typed = field.value().strip();
		return switch (field.type()) {
			case "date", "select" -> typed;
			default -> field.path().endsWith("/comparisonArea") || field.path().endsWith("/householdSize") ? typed
					: Typed.amount(typed);
		};
	}

	private void put(String path, String value) {
		if (value.isEmpty()) {
			this.then.remove(path);
		}
		else {
			this.then.put(path, value);
		}
	}

	private void drop(String part) {
		this.then.keySet().removeIf((path) -> path.startsWith(part));
	}

	/** An income or asset without any amount is there no more. */
	private void dropEnded(SortedMap<String, String> known) {
		for (String path : known.keySet()) {
			if (path.matches("(persons/[^/]+/incomes|assets)/\\d+/kind")) {
				String part = path.substring(0, path.lastIndexOf('/') + 1);
				boolean left = this.then.keySet()
					.stream()
					.anyMatch((one) -> one.matches("\\Q" + part + "\\E(gross|net|amount|value)"));
				if (!left) {
					drop(part);
				}
			}
		}
	}

	private void add(String path, String value) {
		if (value.isEmpty()) {
			return;
		}
		String part = path.substring(0, path.indexOf(NEW));
		String field = path.substring(path.indexOf(NEW) + NEW.length());
		if (part.equals("assets")) {
			String list = next("assets");
			this.then.put(list + "value", Typed.amount(value));
			this.then.put(list + "kind", "MONEY");
			representative().ifPresent((id) -> this.then.put(list + "owner", id));
		}
		else if (part.equals("persons")) {
			newcomer(field, value);
		}
		else if (field.equals("situations")) {
			String there = this.then.getOrDefault(part + "/situations", "");
			this.then.put(part + "/situations", there.isEmpty() ? value : there + " " + value);
		}
		else {
			this.then.put(part + "/incomes/" + NEWEST + "/" + field,
					field.equals("kind") ? value : Typed.amount(value));
		}
	}

	private void newcomer(String field, String value) {
		String part = "persons/" + newId() + "/";
		this.then.put(part + "place", "99");
		this.then.put(part + (field.equals("status") ? "residence/status" : field),
				value.equals("on") ? "true" : value);
	}

	/** A letter that nobody has yet; the newcomer of this form keeps it. */
	private String newId() {
		return this.then.keySet()
			.stream()
			.filter((path) -> path.endsWith("/place") && this.then.getOrDefault(path, "").equals("99"))
			.map((path) -> path.split("/")[1])
			.findFirst()
			.orElseGet(() -> {
				char letter = 'N';
				while (this.then.containsKey("persons/" + letter + "/role")) {
					letter++;
				}
				return String.valueOf(letter);
			});
	}

	private String next(String list) {
		int number = 1;
		while (this.then.containsKey(list + "/" + number + "/kind")) {
			number++;
		}
		return list + "/" + number + "/";
	}

	private Optional<String> representative() {
		return this.then.keySet()
			.stream()
			.filter((path) -> path.endsWith("/place"))
			.min(Comparator.comparingInt((path) -> Integer.parseInt(this.then.getOrDefault(path, "0"))))
			.map((path) -> path.split("/")[1]);
	}

}
