package de.aktenlauf.web.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import de.aktenlauf.decisions.DecisionFile;
import de.aktenlauf.decisions.exclusions.CheckResult;
import de.aktenlauf.decisions.exclusions.ExclusionCheck;
import de.aktenlauf.decisions.exclusions.Exclusions;
import de.aktenlauf.decisions.proof.Act;
import de.aktenlauf.decisions.proof.Computed;
import de.aktenlauf.decisions.proof.Computed.MonthRow;
import de.aktenlauf.decisions.proof.Computed.SecondOfMonths;
import de.aktenlauf.decisions.proof.Computed.SheetOfMonths;
import de.aktenlauf.decisions.proof.PersonRow;
import de.aktenlauf.decisions.proposal.Proposal.Reason;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** One decision as people read it. */
@Component
class DecisionView {

	private final DecisionRows rows;

	private final Words words;

	private final Format format;

	DecisionView(DecisionRows rows, Words words, Format format) {
		this.rows = rows;
		this.words = words;
		this.format = format;
	}

	View of(DecisionFile file) {
		Computed computed = file.proof().computed();
		Act act = file.proof().act();
		return new View(this.rows.row(file.row()), figures(file, act),
				computed.reasons().stream().map(Reason::text).toList(),
				computed.months().stream().map(this::month).toList(),
				computed.checks().stream().map(this::check).toList(), sheets(computed),
				computed.law().stream().map(this::law).toList(),
				act.rules().stream().map((hit) -> new RuleRow(hit.decision(), hit.version(), hit.rule())).toList(),
				file.row().id() + "/nachweis");
	}

	private List<Figure> figures(DecisionFile file, Act act) {
		List<Figure> figures = new ArrayList<>();
		figures.add(figure("decided", this.format.dateTime(file.row().at())));
		figures.add(figure("decider", this.rows.person(file.row().decider())));
		file.row().approver().ifPresent((approver) -> figures.add(figure("approver", this.rows.person(approver))));
		figures.add(figure("sum", DecisionRows.euro(file.row().sum())));
		act.hearing()
			.ifPresent(
					(hearing) -> figures.add(figure("hearing", this.words.of("decisions.hearing." + hearing.name()))));
		act.sample().ifPresent((sample) -> figures.add(figure("sample", this.rows.sample(sample))));
		figures.add(figure("known", this.format.date(file.proof().inputs().subject().preparedOn())));
		figures.add(figure("draw", Integer.toString(file.proof().inputs().draw())));
		if (!file.proof().supersedes().isEmpty()) {
			figures.add(figure("supersedes",
					file.proof().supersedes().stream().map(UUID::toString).collect(Collectors.joining(", "))));
		}
		figures.add(figure("digest", file.row().digest()));
		return figures;
	}

	private Figure figure(String key, String value) {
		return new Figure(this.words.of("decisions.figure." + key), value);
	}

	private MonthView month(MonthRow month) {
		Money paid = month.total().plus(month.childSupplement());
		Optional<Money> before = month.before();
		return new MonthView(DecisionRows.month(month.month()), DecisionRows.euro(month.recognisedHousing()),
				DecisionRows.euro(month.total()), DecisionRows.euro(month.childSupplement()),
				before.map(DecisionRows::euro).orElse("–"), DecisionRows.euro(paid.minus(before.orElse(Money.ZERO))));
	}

	private CheckRow check(CheckResult result) {
		ExclusionCheck check = Exclusions.of(result.number());
		String values = new TreeMap<>(result.values()).entrySet()
			.stream()
			.map((entry) -> entry.getKey() + " " + entry.getValue())
			.collect(Collectors.joining("; "));
		String variant = switch (result.outcome()) {
			case HIT -> "warning";
			case CLEAR -> "success";
			case NOT_APPLICABLE -> "info";
		};
		return new CheckRow(result.number(), check.wording(), check.source(),
				this.words.of("decisions.outcome." + result.outcome().name()), variant, values,
				result.look().orElse(""), result.id() + " " + result.version());
	}

	private List<SheetView> sheets(Computed computed) {
		return computed.first().stream().map((group) -> sheet(group, computed.second())).toList();
	}

	private SheetView sheet(SheetOfMonths group, List<SecondOfMonths> seconds) {
		Map<String, Map<String, Long>> second = seconds.stream()
			.filter((other) -> other.months().contains(group.months().getFirst()))
			.findFirst()
			.map(SecondOfMonths::persons)
			.orElse(Map.of());
		List<PersonView> persons = group.sheet()
			.persons()
			.stream()
			.map((person) -> person(person, second.getOrDefault(person.id(), Map.of())))
			.toList();
		List<LineView> lines = group.sheet()
			.lines()
			.stream()
			.map((line) -> new LineView(line.person(), DecisionRows.euro(line.amount()), line.explanation(),
					line.source()))
			.toList();
		return new SheetView(months(group.months()), persons, lines);
	}

	private static PersonView person(PersonRow person, Map<String, Long> second) {
		return new PersonView(person.id(), person.stage(), List.of(pair(person.standardNeed(), second, "STANDARD_NEED"),
				pair(person.additionalNeed(), second, "ADDITIONAL_NEED"),
				pair(person.housingNeed(), second, "HOUSING_NEED"), pair(person.ownIncome(), second, "OWN_INCOME"),
				pair(person.incomeShare(), second, "INCOME_SHARE"), pair(person.claim(), second, "CLAIM"),
				pair(person.childSupplement(), second, "CHILD_SUPPLEMENT")));
	}

	private static Pair pair(Money first, Map<String, Long> second, String quantity) {
		Long other = second.get(quantity);
		return new Pair(DecisionRows.euro(first), (other == null) ? "–" : DecisionRows.euro(new Money(other)),
				other != null && other == first.cents());
	}

	private LawView law(Computed.LawOfMonths group) {
		return new LawView(months(group.months()), group.law().version(),
				group.law()
					.figures()
					.stream()
					.map((figure) -> new FigureView(figure.key().text(), figure.from().toString(),
							figure.carriedForward(), figure.digest()))
					.toList());
	}

	private static String months(List<BenefitMonth> months) {
		return months.stream().map(DecisionRows::month).collect(Collectors.joining(", "));
	}

	/** The whole page. */
	record View(DecisionRows.Row row, List<Figure> figures, List<String> reasons, List<MonthView> months,
			List<CheckRow> checks, List<SheetView> sheets, List<LawView> law, List<RuleRow> rules, String proof) {
	}

	/** A figure with its name. */
	record Figure(String name, String value) {
	}

	/** A month beside what was granted before. */
	record MonthView(String month, String housing, String total, String supplement, String before, String difference) {
	}

	/** A check. */
	record CheckRow(int number, String wording, String source, String outcome, String variant, String values,
			String look, String version) {
	}

	/** Both calculations of some months. */
	record SheetView(String months, List<PersonView> persons, List<LineView> lines) {
	}

	/** Both calculations of a person. */
	record PersonView(String id, int stage, List<Pair> pairs) {
	}

	/** One amount of both calculations. */
	record Pair(String first, String second, boolean same) {
	}

	/** A step of the first calculation. */
	record LineView(String person, String amount, String explanation, String source) {
	}

	/** The law of some months. */
	record LawView(String months, String version, List<FigureView> figures) {
	}

	/** A row of the law. */
	record FigureView(String key, String from, boolean carriedForward, String digest) {
	}

	/** A row of a table of the office. */
	record RuleRow(String decision, int version, String rule) {
	}

}
