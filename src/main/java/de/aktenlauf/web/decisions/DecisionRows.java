package de.aktenlauf.web.decisions;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

import de.aktenlauf.access.People;
import de.aktenlauf.access.User;
import de.aktenlauf.decisions.AutomationState;
import de.aktenlauf.decisions.Gate;
import de.aktenlauf.decisions.StoredDecision;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proof.Act.SampleResult;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Money;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Rows and switches as people read them. */
@Component
class DecisionRows {

	private static final Currency EURO = Currency.getInstance("EUR");

	private static final int CENT_DIGITS = 2;

	private final Words words;

	private final Format format;

	private final People people;

	DecisionRows(Words words, Format format, People people) {
		this.words = words;
		this.format = format;
		this.people = people;
	}

	Row row(StoredDecision decision) {
		return new Row("/entscheidungen/" + decision.id(), decision.caseNumber().value(),
				caseHref(decision.caseNumber()), pattern(decision.pattern()), direction(decision.direction()),
				variant(decision.direction()), this.words.ofCode("decisions.mode", decision.mode().name()),
				decision.mode() == Mode.AUTO, month(decision.span().first()) + " – " + month(decision.span().last()),
				euro(decision.sum()), this.format.dateTime(decision.at()), person(decision.decider()),
				decision.sample().map(this::sample).orElse(""));
	}

	String pattern(DecisionPattern pattern) {
		return (pattern == DecisionPattern.NONE) ? this.words.of("decisions.pattern.NONE")
				: pattern.name() + " – " + this.words.of("decisions.pattern." + pattern.name());
	}

	String direction(Direction direction) {
		return this.words.of("decisions.direction." + direction.name());
	}

	static String variant(Direction direction) {
		return direction.favourable() ? "success" : "warning";
	}

	String sample(SampleResult result) {
		return this.words.of("decisions.sample." + result.name());
	}

	String person(UserId id) {
		return id.equals(User.SYSTEM.id()) ? this.words.of("decisions.nobody")
				: this.people.find(id).map(User::displayName).orElse(id.value());
	}

	List<Option> patterns() {
		return Arrays.stream(DecisionPattern.values())
			.map((pattern) -> new Option(pattern.name(), pattern(pattern)))
			.toList();
	}

	List<Option> options(String prefix, Enum<?>[] values) {
		return Arrays.stream(values)
			.map((value) -> new Option(value.name(), this.words.ofCode(prefix, value.name())))
			.toList();
	}

	AutomationRow automation(AutomationState state) {
		return new AutomationRow(state.gates().stream().map(this::gate).toList(), state.decidedToday(),
				state.dailyLimit());
	}

	private GateRow gate(Gate gate) {
		boolean all = gate.target().equals(Gate.ALL);
		String name = all ? this.words.of("decisions.all") : pattern(DecisionPattern.valueOf(gate.target()));
		String turned = gate.turned()
			.map((last) -> this.words.of("decisions.turned." + last.cause().name(), this.format.dateTime(last.at()),
					person(last.actor()), last.reason()))
			.orElse("");
		String rate = (all || gate.sampled() == 0) ? this.words.of(all ? "decisions.rate.all" : "decisions.rate.none")
				: this.words.of("decisions.rate", gate.errorPercent(), gate.wrong(), gate.sampled());
		return new GateRow(gate.target(), name, gate.running(), turned, rate);
	}

	static String caseHref(CaseNumber number) {
		return "/akten/" + number.value().replace("//", "/");
	}

	static String month(BenefitMonth month) {
		return "%02d/%d".formatted(month.value().getMonthValue(), month.value().getYear());
	}

	static String euro(Money money) {
		Locale locale = LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.UK : Locale.GERMANY;
		NumberFormat format = NumberFormat.getCurrencyInstance(locale);
		format.setCurrency(EURO);
		return format.format(BigDecimal.valueOf(money.cents(), CENT_DIGITS));
	}

	/**
	 * A decision in the list.
	 *
	 * @param href where it is shown
	 * @param caseNumber the case
	 * @param caseHref its file
	 * @param pattern the simple case
	 * @param direction what it does
	 * @param variant colour of that
	 * @param mode with or without a person
	 * @param automatic without one
	 * @param months which months
	 * @param sum what is granted
	 * @param at when
	 * @param decider who
	 * @param sample what the sample came to
	 */
	record Row(String href, String caseNumber, String caseHref, String pattern, String direction, String variant,
			String mode, boolean automatic, String months, String sum, String at, String decider, String sample) {
	}

	/**
	 * A choice.
	 *
	 * @param code its code
	 * @param label its text
	 */
	record Option(String code, String label) {
	}

	/**
	 * All switches.
	 *
	 * @param gates one row each
	 * @param today decided today without a person
	 * @param limit how many may be
	 */
	record AutomationRow(List<GateRow> gates, int today, int limit) {
	}

	/**
	 * One switch.
	 *
	 * @param target its code
	 * @param name its name
	 * @param running whether it goes on
	 * @param turned who turned it last, when and why
	 * @param rate the share of wrong samples
	 */
	record GateRow(String target, String name, boolean running, String turned, String rate) {
	}

}
