package de.aktenlauf.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdReader;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * What the law gives, to the cent and with its reasons; nothing is stored or decided.
 * <p>
 * Concurrency: unchangeable, any number of threads.
 * <p>
 * Failure: {@code FigureMissing} if a month lacks a figure, {@code HouseholdRefused} if a
 * household cannot be read or cannot exist.
 */
public final class Benefits {

	private final Figures figures;

	/**
	 * Takes the figures of the law.
	 * @param figures all of them
	 */
	public Benefits(Figures figures) {
		this.figures = figures;
	}

	/**
	 * Reads a request of {@code POST /calculations}.
	 * @param json the request
	 * @return a household that can exist
	 */
	public Household read(byte[] json) {
		return HouseholdReader.read(json, this.figures);
	}

	/**
	 * Calculates one month.
	 * @param household a checked household
	 * @return the claims and why
	 */
	public Calculation calculate(Household household) {
		return new MonthCalculation(household, this.figures).calculate();
	}

	/**
	 * Calculates every month of an approval period by the law of that month.
	 * @param household the facts, the same for each month
	 * @param shortened whether the period is shortened (§ 41 III 2)
	 * @return one calculation a month, from the start of the period
	 */
	public List<Calculation> calculatePeriod(Household household, boolean shortened) {
		BenefitMonth first = BenefitMonth.of(household.approvalPeriodStart());
		FigureKey length = shortened ? FigureKey.APPROVAL_PERIOD_MONTHS_SHORT : FigureKey.APPROVAL_PERIOD_MONTHS;
		int months = this.figures.require(length, household.approvalPeriodStart()).count();
		List<Calculation> calculations = new ArrayList<>();
		for (int month = 0; month < months; month++) {
			calculations.add(calculate(HouseholdReader.check(household.in(first.plusMonths(month)), this.figures)));
		}
		return calculations;
	}

	/**
	 * Whether assets leave a community in need.
	 * @param question members and assets
	 * @return allowance and outcome
	 */
	public AssetResult assess(AssetQuestion question) {
		return new AssetRules(this.figures).assess(question);
	}

	/**
	 * The cut that a breach would lead to; a person decides.
	 * @param breach what happened
	 * @param standardNeed the standard need of the person
	 * @param claim the claim without this cut
	 * @return the cut of one month
	 */
	public Cut cut(Breach breach, Money standardNeed, PersonResult.Claim claim) {
		return new CutRules(this.figures).cut(breach, standardNeed, claim);
	}

	/**
	 * What may be offset in a month.
	 * @param question claims and limits
	 * @return one answer a claim, in their order
	 */
	public List<Offset> offsets(OffsetQuestion question) {
		return new OffsetRules(this.figures).offsets(question);
	}

	/**
	 * What is recognised of the cost of a flat.
	 * @param question cost, limit and grace period
	 * @return rent and heating
	 */
	public RecognisedHousing recognise(HousingQuestion question) {
		return new HousingRules(this.figures).recognise(question);
	}

	/**
	 * Tells a calculation in words.
	 * @param calculation the calculation
	 * @return German sentences with their sources, one a line
	 */
	public String explain(Calculation calculation) {
		return calculation.lines()
			.stream()
			.map((line) -> "%s: %s (%s)".formatted(line.person(), line.reason().explanation(), line.reason().source()))
			.collect(Collectors.joining("\n"));
	}

}
