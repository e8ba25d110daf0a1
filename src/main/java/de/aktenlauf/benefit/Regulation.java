package de.aktenlauf.benefit;

import java.time.LocalDate;

import de.aktenlauf.shared.BenefitMonth;

/** The regulation on income, by the name it has in a month. */
enum Regulation {

	/** Until 2026-06-30. */
	BUERGERGELD_V("Bürgergeld-V"),
	/** From 2026-07-01. */
	GRUSIGV("GrusiGV");

	// 13th SGB II amendment act
	private static final LocalDate RENAMED_ON = LocalDate.of(2026, 7, 1);

	private final String text;

	Regulation(String text) {
		this.text = text;
	}

	static Regulation of(BenefitMonth month) {
		return month.firstDay().isBefore(RENAMED_ON) ? BUERGERGELD_V : GRUSIGV;
	}

	String paragraph(String paragraph) {
		return paragraph + " " + this.text;
	}

}
