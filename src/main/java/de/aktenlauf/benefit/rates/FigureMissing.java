package de.aktenlauf.benefit.rates;

import java.util.Map;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.KeyedException;

/** No row of the law tables holds in a month: nothing is calculated. */
public final class FigureMissing extends KeyedException {

	private static final long serialVersionUID = 1L;

	private final String figure;

	private final transient BenefitMonth month;

	FigureMissing(String figure, BenefitMonth month) {
		super("FIGURE_MISSING", "No figure " + figure + " holds in " + month + "; add its row to config/law",
				Map.of("figure", figure, "month", month.toString(), "detail", detail(figure, month)));
		this.figure = figure;
		this.month = month;
	}

	/**
	 * What is missing.
	 * @return the key of the table
	 */
	public String figure() {
		return this.figure;
	}

	/**
	 * When it is missing.
	 * @return the month
	 */
	public BenefitMonth month() {
		return this.month;
	}

	private static String detail(String figure, BenefitMonth month) {
		return "Für " + month + " ist der Wert „" + figure
				+ "“ nicht hinterlegt; ohne ihn wird nicht gerechnet. Bitte die veröffentlichte Zahl in config/law"
				+ " ergänzen oder die letzte mit einer unterschriebenen Zeile fortschreiben.";
	}

}
