package de.aktenlauf.outbound;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of the information block.
 *
 * @param label what it is
 * @param value what it is here
 */
record InfoLine(String label, String value) {

	static List<InfoLine> of(Snapshot letter, Optional<String> number, LocalDate date, Letterhead head) {
		Letterhead.Contact contact = head.contact(letter.team());
		List<InfoLine> lines = new ArrayList<>();
		letter.addressee().reference().ifPresent((sign) -> lines.add(new InfoLine("Ihr Zeichen", sign)));
		lines.add(new InfoLine("BG-Nummer", letter.caseNumber().value()));
		lines.add(new InfoLine("Brief-Nummer", number.orElse("Entwurf")));
		lines.add(new InfoLine("Auskunft gibt", contact.name()));
		lines.add(new InfoLine("Zimmer", contact.room()));
		lines.add(new InfoLine("Telefon", contact.phone()));
		lines.add(new InfoLine("E-Mail", contact.email()));
		lines.add(new InfoLine("Datum", German.day(date)));
		return lines;
	}

}
