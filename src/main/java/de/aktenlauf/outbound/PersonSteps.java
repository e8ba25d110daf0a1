package de.aktenlauf.outbound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.aktenlauf.benefit.CalculationSheet.SheetLine;
import de.aktenlauf.benefit.Step;
import de.aktenlauf.shared.BenefitMonth;

/**
 * How the amounts of one person came about, each step once with the months of which it is
 * true.
 *
 * @param name the person
 * @param rows the steps
 */
record PersonSteps(String name, List<Row> rows) {

	PersonSteps {
		rows = List.copyOf(rows);
	}

	static List<PersonSteps> of(List<NoticePerson> persons, List<CalculatedMonth> months, BlockText text) {
		return persons.stream()
			.map((person) -> new PersonSteps(person.name(), rows(person.id(), months, text)))
			.filter((steps) -> !steps.rows().isEmpty())
			.toList();
	}

	private static List<Row> rows(String person, List<CalculatedMonth> months, BlockText text) {
		Map<SheetLine, List<BenefitMonth>> lines = new LinkedHashMap<>();
		for (CalculatedMonth month : months) {
			month.sheet()
				.lines()
				.stream()
				.filter((line) -> line.person().equals(person))
				.map((line) -> new SheetLine(person, "", line.step(), line.amount(), line.source(), line.explanation()))
				.forEach((line) -> lines.computeIfAbsent(line, (key) -> new ArrayList<>()).add(month.month()));
		}
		return lines.entrySet()
			.stream()
			.sorted((one, other) -> one.getKey().step().compareTo(other.getKey().step()))
			.map((entry) -> row(entry.getKey(), entry.getValue(), text))
			.toList();
	}

	private static Row row(SheetLine line, List<BenefitMonth> months, BlockText text) {
		return new Row(ranges(months), text.of("step." + line.step().name()), German.euro(line.amount()),
				BlockText.sourced(line.explanation(), line.source()), line.step() == Step.NEED);
	}

	private static String ranges(List<BenefitMonth> months) {
		List<String> ranges = new ArrayList<>();
		BenefitMonth first = months.getFirst();
		BenefitMonth last = first;
		for (BenefitMonth month : months.subList(1, months.size())) {
			if (!month.equals(last.plusMonths(1)) && !month.equals(last)) {
				ranges.add(German.months(first, last));
				first = month;
			}
			last = month;
		}
		ranges.add(German.months(first, last));
		return String.join(", ", ranges);
	}

	/**
	 * A step.
	 *
	 * @param months of which it is true
	 * @param step what it is about
	 * @param amount the amount
	 * @param explanation why, with the norm
	 * @param sum whether it sums up
	 */
	record Row(String months, String step, String amount, String explanation, boolean sum) {
	}

}
