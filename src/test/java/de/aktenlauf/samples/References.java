package de.aktenlauf.samples;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The words with which one letter names its case.
 *
 * @param kind which way
 * @param row the case that is meant
 * @param person the member who is named
 * @param number the case number as it will stand on the paper, right or wrong
 * @param second a second case number, empty if there is none
 * @param thirdParty whether somebody else writes about the person
 * @param spelling choice of the spelling, 0 to 7
 */
record References(Reference kind, SampleCase row, SamplePerson person, String number, String second, boolean thirdParty,
		int spelling) {

	static References draw(Reference kind, SampleCase row, SamplePerson person, boolean thirdParty, Random random) {
		return new References(kind, row, person, row.number(), "", thirdParty, random.nextInt(8));
	}

	References withNumber(String wrong) {
		return new References(this.kind, this.row, this.person, wrong, this.second, this.thirdParty, this.spelling);
	}

	References withSecond(String other) {
		return new References(this.kind, this.row, this.person, this.number, other, this.thirdParty, this.spelling);
	}

	/** A line of its own, such as "BG-Nummer: 35504//0012345"; empty without a number. */
	String line() {
		return switch (this.kind) {
			case CASE, HEALED, FOREIGN, BETWEEN -> label() + spelled(this.number);
			case TWO -> "BG-Nummern: " + this.number + " und " + this.second;
			case CUSTOMER ->
				List.of("Kundennummer: ", "Kunden-Nr. ", "Kd.-Nr.: ", "Kundennummer ").get(this.spelling % 4)
						+ this.person.customer();
			case FILE -> List.of("Aktenzeichen: ", "Ihr Zeichen: ", "Az. ", "Ihr Aktenzeichen: ").get(this.spelling % 4)
					+ this.row.fileNumber();
			case BIRTH -> List.of("geb. am ", "geboren am ", "Geburtsdatum: ", "geb. ").get(this.spelling % 4)
					+ this.person.birthDate().format(Speaker.DAY);
			case ADDRESS ->
				this.thirdParty ? List.of("wohnhaft ", "Anschrift: ", "wohnhaft: ", "").get(this.spelling % 4)
						+ this.row.address().street() + ", " + this.row.address().postCode() + " "
						+ this.row.address().city() : "";
			case NAME, BARCODE, NONE -> "";
		};
	}

	private String label() {
		if (odd()) {
			return "BG-Nr. ";
		}
		return List
			.of("BG-Nummer: ", "BG-Nr.: ", "BG ", "Nummer der Bedarfsgemeinschaft: ", "Bedarfsgemeinschaft Nr. ",
					"BG-Nummer ", "", "Mein Zeichen bei Ihnen: ")
			.get(this.spelling);
	}

	private boolean odd() {
		return this.spelling == 6;
	}

	/** The number in one of the spellings that people use. */
	private String spelled(String stored) {
		String authority = stored.substring(0, 5);
		String serial = stored.substring(7);
		return switch (this.spelling) {
			case 1, 4 -> authority + " // " + serial;
			case 2 -> authority + "BG" + serial;
			case 6 -> authority + "//" + serial.replaceFirst("^0+", "");
			default -> stored;
		};
	}

	String caseField() {
		return (this.kind == Reference.CASE || this.kind == Reference.HEALED || this.kind == Reference.FOREIGN
				|| this.kind == Reference.BETWEEN) ? spelled(this.number) : "";
	}

	String customerField() {
		return (this.kind == Reference.CUSTOMER) ? this.person.customer() : "";
	}

	String fileField() {
		return (this.kind == Reference.FILE) ? this.row.fileNumber() : "";
	}

	/** The date of birth where the way of naming the case allows it. */
	String born() {
		return (this.kind == Reference.NAME || this.kind == Reference.ADDRESS || this.kind == Reference.NONE) ? ""
				: this.person.birthDate().format(Speaker.DAY);
	}

	/** What is seen of the number in the window of an envelope. */
	String envelope() {
		String number = caseField().isEmpty() ? fileField() : caseField();
		return number.isEmpty() ? "" : "Unser Zeichen: " + number;
	}

	/** On copies of the office's own letters the case number always stands. */
	String noticeNumber() {
		return this.number;
	}

	/** The content of the office's own code. */
	String code() {
		return String.format(Locale.ROOT, "AKTENLAUF:1:%s:COOPERATION_REPLY:%d", this.row.number(),
				260_000_000L + Math.floorMod(this.row.number().hashCode(), 1_000_000));
	}

}
