package de.aktenlauf.web.receipts;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import de.aktenlauf.intake.LetterReceipt;
import de.aktenlauf.shared.Channel;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A receipt in German, as a letter and as an e-mail say it, whoever is at the screen. */
@Component
class ReceiptText {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm 'Uhr'", Locale.GERMAN);

	private final String office;

	private final Clock clock;

	ReceiptText(@Value("${aktenlauf.office:Jobcenter Kreis Rurtal}") String office, Clock clock) {
		this.office = office;
		this.clock = clock;
	}

	Letter letter(LetterReceipt receipt, String checkAddress) {
		List<Line> lines = List.of(new Line("Tag des Eingangs", DAY.format(receipt.receivedOn())),
				new Line("Erfasst am", TIME.format(receipt.registeredAt().atZone(this.clock.getZone()))),
				new Line("Eingang über", german(receipt.channel())),
				new Line("Umfang", (receipt.pages() == 1) ? "1 Seite" : receipt.pages() + " Seiten"),
				new Line("Prüfsumme (SHA-256)", receipt.content().value()), new Line("Prüfcode", receipt.code()));
		String check = "Ob dieser Beleg echt ist, kann jede Person ohne Anmeldung prüfen: " + checkAddress
				+ ". Dort steht nur, was auch hier steht.";
		return new Letter(this.office, "Eingangsbestätigung", "Ihr Schreiben ist bei uns eingegangen.", lines,
				"Bestätigt wird der Eingang, nicht der Inhalt. Fristen richten sich nach dem Tag des Eingangs.", check);
	}

	/** The same as text for an e-mail. */
	String mail(Letter letter) {
		List<String> text = new ArrayList<>(List.of("Guten Tag,", "", letter.opening(), ""));
		letter.lines().forEach((line) -> text.add(line.label() + ": " + line.value()));
		text.addAll(List.of("", letter.remark(), letter.check(), "", "Mit freundlichen Grüßen", letter.office()));
		return String.join("\n", text);
	}

	private static String german(Channel channel) {
		return switch (channel) {
			case POST -> "Post";
			case COUNTER -> "Abgabe am Schalter";
			case FAX -> "Fax";
			case EMAIL -> "E-Mail";
			case UPLOAD -> "Hochladen";
			case OUTGOING -> "Ausgang";
		};
	}

	/**
	 * A receipt in words.
	 *
	 * @param office who confirms
	 * @param title what it is
	 * @param opening the first sentence
	 * @param lines what was received
	 * @param remark what is confirmed and what not
	 * @param check how it is checked
	 */
	record Letter(String office, String title, String opening, List<Line> lines, String remark, String check) {

		/** Keeps an unmodifiable copy. */
		Letter {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * One fact.
	 *
	 * @param label what it is
	 * @param value what it is here
	 */
	record Line(String label, String value) {
	}

}
