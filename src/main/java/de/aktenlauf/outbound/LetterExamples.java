package de.aktenlauf.outbound;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.benefit.CalculationSheet;
import de.aktenlauf.benefit.CalculationSheet.SheetLine;
import de.aktenlauf.benefit.CalculationSheet.SheetPerson;
import de.aktenlauf.benefit.CalculationSheet.SheetReservation;
import de.aktenlauf.benefit.Step;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Money;

/** Invented letters that use every template and block, for the check at the start. */
final class LetterExamples {

	private static final String PERSON = "A";

	private static final DecidedBy SOMEBODY = DecidedBy.person("Erika Beispiel", "Sachbearbeitung");

	private LetterExamples() {
	}

	static List<Snapshot> of(LocalDate today) {
		LocalDate term = today.plusMonths(2);
		Award award = award(BenefitMonth.of(today));
		return List.of(letter(new NoticeContent.Grant(award, today), DecidedBy.MACHINE),
				letter(new NoticeContent.Grant(award, today), SOMEBODY),
				letter(new NoticeContent.Change(award, today, List.of(ChangeCause.values()), HearingBasis.heard(today)),
						SOMEBODY),
				letter(new NoticeContent.Refusal(today,
						Arrays.stream(RefusalReason.Ground.values())
							.map((ground) -> new RefusalReason(ground, "Ein Beispiel."))
							.toList(),
						award.persons(), award.months(), HearingBasis.waived(HearingBasis.Waiver.AS_STATED)), SOMEBODY),
				letter(new NoticeContent.PreliminaryGrant(award, today, PreliminaryReason.FLUCTUATING_INCOME,
						"Ein Beispiel."), SOMEBODY),
				letter(new NoticeContent.EvidenceRequest(Optional.of(today),
						List.of(new EvidenceItem("Mietvertrag", Optional.of("Erika Beispiel"))), term),
						DecidedBy.MACHINE),
				letter(new NoticeContent.EvidenceRequest(Optional.empty(),
						List.of(new EvidenceItem("Mietvertrag", Optional.empty())), term), SOMEBODY),
				letter(new NoticeContent.Hearing("Ein Beispiel.", List.of("Ein Beispiel."), List.of("§ 48 SGB X"),
						term), SOMEBODY));
	}

	private static Snapshot letter(NoticeContent content, DecidedBy decidedBy) {
		Addressee addressee = new Addressee("Erika Beispiel",
				List.of("Erika Beispiel", "Musterweg 1", "00000 Musterstadt"), false, "Erika Beispiel",
				Optional.empty());
		return new Snapshot(new CaseNumber("00000//0000000"), "", addressee, decidedBy, content);
	}

	/**
	 * A month like before, one with more, one without a claim: every sentence is needed.
	 */
	private static Award award(BenefitMonth first) {
		return new Award(
				List.of(new NoticePerson(PERSON, "Erika Beispiel")), List.of(month(first, "563.00"),
						month(first.plusMonths(1), "600.00"), month(first.plusMonths(2), "0.00")),
				List.of(new MonthTotal(first, Money.parse("563.00"))));
	}

	private static CalculatedMonth month(BenefitMonth month, String claim) {
		SheetPerson person = new SheetPerson(PERSON, 1, "563.00", "0.00", "0.00", "563.00", "0.00", "0.00", claim,
				claim, "0.00", "0.00", true);
		List<SheetLine> lines = Arrays.stream(Step.values())
			.map((step) -> new SheetLine(PERSON, month.toString(), step, "1.00", "§ 20 SGB II", "Ein Beispiel."))
			.toList();
		return new CalculatedMonth(month, new CalculationSheet(month.firstDay().toString(), claim, "0.00", "1.00",
				List.of(person), lines,
				List.of(new SheetReservation("beispiel", "1", "Amtsleitung", month.firstDay().toString(), ""))));
	}

}
