package de.aktenlauf.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import de.aktenlauf.benefit.CalculationSheet.SheetPerson;
import de.aktenlauf.shared.Money;

/**
 * A table of the calculation sheet: persons side by side.
 *
 * @param caption the months, and which persons
 * @param heads names, perhaps "Alle" at the end
 * @param rows amounts
 */
record SheetTable(String caption, List<String> heads, List<Row> rows) {

	/** More columns do not fit on a page. */
	private static final int MAX_PERSONS = 4;

	SheetTable {
		heads = List.copyOf(heads);
		rows = List.copyOf(rows);
	}

	/** The tables of months that are shown once. */
	static List<SheetTable> of(MonthGroup group, Map<String, String> names) {
		List<SheetPerson> persons = group.sheet().persons();
		List<SheetTable> tables = new ArrayList<>();
		for (int from = 0; from < persons.size(); from += MAX_PERSONS) {
			int to = Math.min(persons.size(), from + MAX_PERSONS);
			String part = (persons.size() <= MAX_PERSONS) ? ""
					: " – Personen " + (from + 1) + " bis " + to + " von " + persons.size();
			boolean all = to == persons.size() && persons.size() > 1;
			tables.add(table(group.label() + part, persons.subList(from, to), all ? persons : List.of(), names));
		}
		return tables;
	}

	private static SheetTable table(String caption, List<SheetPerson> shown, List<SheetPerson> all,
			Map<String, String> names) {
		List<String> heads = new ArrayList<>(
				shown.stream().map((person) -> names.getOrDefault(person.id(), person.id())).toList());
		if (!all.isEmpty()) {
			heads.add("Alle");
		}
		List<Row> rows = new ArrayList<>();
		List<String> stages = new ArrayList<>(
				shown.stream().map((person) -> Integer.toString(person.stage())).toList());
		if (!all.isEmpty()) {
			stages.add("");
		}
		rows.add(new Row("Regelbedarfsstufe", stages, ""));
		rows.add(row("Regelbedarf", shown, all, SheetPerson::standardNeed));
		rows.add(row("Mehrbedarfe", shown, all, SheetPerson::additionalNeed));
		rows.add(row("Unterkunft und Heizung", shown, all, SheetPerson::housingNeed));
		rows.add(row("Gesamtbedarf", shown, all, SheetPerson::need).styled("sum"));
		rows.add(row("abzüglich eigenes Einkommen des Kindes", shown, all, SheetPerson::ownIncome));
		rows.add(row("abzüglich Anteil am Einkommen", shown, all, SheetPerson::incomeShare));
		rows.add(row("Anspruch", shown, all, SheetPerson::claim).styled("sum"));
		rows.add(row("davon Lebensunterhalt (Bund)", shown, all, SheetPerson::claimStandard).styled("part"));
		rows.add(row("davon Unterkunft (Kommune)", shown, all, SheetPerson::claimHousing).styled("part"));
		rows.add(row("Kindersofortzuschlag", shown, all, SheetPerson::childSupplement));
		rows.add(row("Auszahlung", shown, all,
				(person) -> Money.parse(person.claim()).plus(Money.parse(person.childSupplement())).toString())
			.styled("sum total"));
		return new SheetTable(caption, heads, rows);
	}

	private static Row row(String label, List<SheetPerson> shown, List<SheetPerson> all,
			Function<SheetPerson, String> amount) {
		List<String> cells = new ArrayList<>(shown.stream().map(amount).map(German::euro).toList());
		if (!all.isEmpty()) {
			cells.add(German.euro(all.stream().map(amount).map(Money::parse).reduce(Money.ZERO, Money::plus)));
		}
		return new Row(label, cells, "");
	}

	/**
	 * One line of the table.
	 *
	 * @param label what it is
	 * @param cells one amount each column
	 * @param style class of the style sheet
	 */
	record Row(String label, List<String> cells, String style) {

		Row {
			cells = List.copyOf(cells);
		}

		Row styled(String name) {
			return new Row(this.label, this.cells, name);
		}

	}

}
