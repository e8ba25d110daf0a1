package de.aktenlauf.outbound;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NoticeContentTest {

	private static final LocalDate DAY = LocalDate.parse("2026-04-13");

	@Test
	void a_gap_between_months_is_refused() {
		List<CalculatedMonth> months = LetterFixture.months("2026-07", 3, 1, false);

		refused(() -> new Award(LetterFixture.persons(2), List.of(months.get(0), months.get(2)), List.of()), "months");
	}

	@Test
	void amounts_of_somebody_without_a_name_are_refused() {
		refused(() -> new Award(LetterFixture.persons(1), LetterFixture.months("2026-07", 1, 1, false), List.of()),
				"persons");
	}

	@Test
	void a_calculation_of_another_month_is_refused() {
		CalculatedMonth july = LetterFixture.months("2026-07", 1, 1, false).getFirst();

		refused(() -> new Award(LetterFixture.persons(2),
				List.of(new CalculatedMonth(BenefitMonth.parse("2026-08"), july.sheet())), List.of()), "months");
	}

	@Test
	void a_change_for_the_worse_needs_a_hearing_or_its_waiver() {
		Award lower = before("5000.00");

		refused(() -> new NoticeContent.Change(lower, DAY, List.of(ChangeCause.INCOME), HearingBasis.NOT_NEEDED),
				"hearing");
		assertThatCode(() -> new NoticeContent.Change(lower, DAY, List.of(ChangeCause.INCOME),
				HearingBasis.waived(HearingBasis.Waiver.INCOME_ADAPTED)))
			.doesNotThrowAnyException();
	}

	@Test
	void the_machine_grants_and_raises_and_nothing_else() {
		NoticeContent raised = new NoticeContent.Change(before("100.00"), DAY, List.of(ChangeCause.STANDARD_NEED),
				HearingBasis.NOT_NEEDED);
		NoticeContent lowered = new NoticeContent.Change(before("5000.00"), DAY, List.of(ChangeCause.INCOME),
				HearingBasis.heard(DAY));

		assertThatCode(() -> order(raised)).doesNotThrowAnyException();
		refused(() -> order(lowered), "decidedBy");
		LetterFixture.all()
			.stream()
			.map(Snapshot::content)
			.filter((content) -> List.of(LetterKind.REFUSAL, LetterKind.PRELIMINARY_GRANT, LetterKind.HEARING)
				.contains(content.kind()))
			.forEach((content) -> refused(() -> order(content), "decidedBy"));
	}

	@Test
	void all_findings_of_a_letter_are_told_together() {
		assertThatExceptionOfType(LetterRefused.class)
			.isThrownBy(() -> new NoticeContent.Hearing(" ", List.of(), List.of(), DAY))
			.satisfies((refused) -> assertThat(refused.findings()).hasSize(3));
	}

	private static Award before(String total) {
		return new Award(LetterFixture.persons(2), LetterFixture.months("2026-07", 2, 1, false),
				List.of(new MonthTotal(BenefitMonth.parse("2026-06"), Money.parse(total))));
	}

	private static LetterOrder order(NoticeContent content) {
		return new LetterOrder("decision:1", LetterFixture.CASE, content, DecidedBy.MACHINE, Optional.empty());
	}

	private static void refused(Runnable letter, String field) {
		assertThatExceptionOfType(LetterRefused.class).isThrownBy(letter::run)
			.satisfies(
					(refused) -> assertThat(refused.findings()).anyMatch((finding) -> finding.startsWith(field + ":")));
	}

}
