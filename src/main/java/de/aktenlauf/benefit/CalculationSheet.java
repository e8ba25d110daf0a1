package de.aktenlauf.benefit;

import java.util.List;

import de.aktenlauf.benefit.rates.Figure;

/**
 * A calculation in the form of FORMATS.md: amounts as decimal strings.
 *
 * @param lawVersion the last day up to the month on which a figure changed
 * @param total sum of the claims without the child supplement
 * @param childSupplementTotal sum of the child supplements
 * @param countableIncome what the adults have after deductions
 * @param persons one row each
 * @param lines every step with its norm and a sentence
 * @param carriedForward figures under reservation; empty if all are published
 */
public record CalculationSheet(String lawVersion, String total, String childSupplementTotal, String countableIncome,
		List<SheetPerson> persons, List<SheetLine> lines, List<SheetReservation> carriedForward) {

	/** Keeps unmodifiable copies. */
	public CalculationSheet {
		persons = List.copyOf(persons);
		lines = List.copyOf(lines);
		carriedForward = List.copyOf(carriedForward);
	}

	/**
	 * Writes a calculation down.
	 * @param calculation the calculation
	 * @return its sheet
	 */
	public static CalculationSheet of(Calculation calculation) {
		return new CalculationSheet(calculation.law().version().toString(), calculation.total().toString(),
				calculation.childSupplementTotal().toString(), calculation.countableIncome().toString(),
				calculation.persons().stream().map(SheetPerson::of).toList(),
				calculation.lines().stream().map(SheetLine::of).toList(),
				calculation.law().carriedForward().stream().map(SheetReservation::of).toList());
	}

	/**
	 * One person.
	 *
	 * @param id the person
	 * @param stage stage of the standard need on the last day of the month
	 * @param standardNeed standard need
	 * @param additionalNeed additional needs
	 * @param housingNeed share of rent and heating
	 * @param need everything together
	 * @param ownIncome what a child has itself, at most its need
	 * @param incomeShare part of the countable income
	 * @param claim what the person may claim
	 * @param claimStandard of it for standard and additional need
	 * @param claimHousing of it for rent and heating
	 * @param childSupplement on top
	 * @param inCommunity false for a child that covers its own need
	 */
	public record SheetPerson(String id, int stage, String standardNeed, String additionalNeed, String housingNeed,
			String need, String ownIncome, String incomeShare, String claim, String claimStandard, String claimHousing,
			String childSupplement, boolean inCommunity) {

		static SheetPerson of(PersonResult person) {
			return new SheetPerson(person.id(), person.need().stage(), person.need().standard().toString(),
					person.need().additional().toString(), person.need().housing().toString(),
					person.need().total().toString(), person.means().own().toString(),
					person.means().share().toString(), person.claim().total().toString(),
					person.claim().standard().toString(), person.claim().housing().toString(),
					person.claim().childSupplement().toString(), person.inCommunity());
		}

	}

	/**
	 * One step.
	 *
	 * @param person the person
	 * @param month the month
	 * @param step what it is about
	 * @param amount the amount; deductions are negative
	 * @param source the norm
	 * @param explanation a German sentence for citizens
	 */
	public record SheetLine(String person, String month, Step step, String amount, String source, String explanation) {

		static SheetLine of(Line line) {
			return new SheetLine(line.person(), line.month().toString(), line.step(), line.amount().toString(),
					line.reason().source(), line.reason().explanation());
		}

	}

	/**
	 * A figure that is not published yet.
	 *
	 * @param figure its key
	 * @param value the value that is carried forward
	 * @param signedBy role in the office
	 * @param signedOn the day
	 * @param explanation a German sentence for citizens
	 */
	public record SheetReservation(String figure, String value, String signedBy, String signedOn, String explanation) {

		static SheetReservation of(Figure figure) {
			Figure.Signature signature = figure.source().signature().orElseThrow();
			return new SheetReservation(figure.key().text(), figure.value().toPlainString(), signature.by(),
					signature.on().toString(),
					"Der Wert ist noch nicht veröffentlicht; gerechnet wird mit dem letzten, vorbehaltlich der"
							+ " Fortschreibung.");
		}

	}

}
