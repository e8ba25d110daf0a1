package de.aktenlauf.samples;

import java.util.List;

/**
 * Draws what stands above the text: sender, recipient, date, subject, and the title of
 * forms.
 */
final class Heads {

	private final Galley galley;

	private final SpokenLetter letter;

	private final Face face;

	private final double size;

	Heads(Galley galley, SpokenLetter letter) {
		this.galley = galley;
		this.letter = letter;
		this.face = galley.style().face();
		this.size = galley.style().size();
	}

	void draw() {
		switch (this.letter.template().header("layout", "private")) {
			case "private" -> privateLetter();
			case "letter" -> business();
			case "authority" -> authority();
			case "form" -> form();
			case "email" -> email();
			case "envelope" -> envelope();
			case "slip" -> slip();
			default -> this.galley.moveTo(300);
		}
		note();
	}

	/** What the client wrote on the upper edge of somebody else's letter. */
	private void note() {
		if (!this.letter.note().isEmpty()) {
			Face hand = (this.galley.style().variant() % 2 == 0) ? Face.KALAM : Face.PATRICK;
			double x = Sheet.WIDTH - 260 - this.galley.textWidth(hand, 44, this.letter.note());
			this.galley.put(hand, 44, x, 145, this.letter.note());
		}
	}

	private void privateLetter() {
		Galley page = this.galley;
		boolean right = page.style().variant() == 1;
		double x = right ? page.style().right() - 760 : page.left();
		page.moveTo(250);
		for (String line : block(this.letter.from())) {
			page.down(1);
			page.put(this.face, this.size, x, page.y(), line);
		}
		page.down(2);
		for (String line : block(this.letter.to())) {
			page.down(1);
			page.put(this.face, this.size, page.left(), page.y(), line);
		}
		page.down(2);
		String place = this.letter.from().town().isEmpty() ? "" : this.letter.from().town().substring(6) + ", ";
		String date = (page.style().variant() % 3 == 0) ? place + "den " + this.letter.date()
				: (page.style().variant() % 3 == 1) ? place + this.letter.date() : this.letter.date();
		page.putRight(this.face, this.size, page.style().right(), page.y(), date);
		page.down(1.5);
		subject();
	}

	private void business() {
		Galley page = this.galley;
		Party from = this.letter.from();
		double big = 70 + page.style().variant() * 8;
		switch (page.style().variant()) {
			case 0 -> {
				page.area(0, 0, Sheet.WIDTH, 70, 60);
				page.put(page.style().bold(), big, page.left(), 240, from.name());
			}
			case 1 -> {
				page.putRight(page.style().bold(), big * 0.8, page.style().right(), 230, from.name());
				page.putRight(this.face, 34, page.style().right(), 285, from.street() + " · " + from.town());
				page.area(page.left(), 320, page.width(), 5, 0);
			}
			case 2 -> {
				page.putCentred(Face.GARAMOND_BOLD, big * 0.8, 230, from.name());
				page.area(page.left() + 500, 262, page.width() - 1000, 3, 0);
			}
			case 3 -> {
				page.area(page.left(), 140, 110, 110, 90);
				page.put(page.style().bold(), big * 0.75, page.left() + 150, 235, from.name());
			}
			default -> page.put(page.style().bold(), big * 0.75, page.left(), 240, from.name());
		}
		window(430);
		informationColumn(List.of("Telefon " + from.phone(), "Datum " + this.letter.date()), 480);
		page.moveTo(1010);
		subject();
		foot(from);
	}

	private void authority() {
		Galley page = this.galley;
		Party from = this.letter.from();
		page.frame(page.left(), 130, 100, 120, 8);
		page.area(page.left() + 25, 155, 50, 60, 120);
		page.put(Face.ARIMO_BOLD, 58, page.left() + 140, 190, from.name());
		window(470);
		informationColumn(List.of("Auskunft erteilt: " + this.letter.signer(), "Telefon: " + from.phone(),
				"Datum: " + this.letter.date()), 420);
		page.moveTo(1040);
		subject();
		foot(from);
	}

	/** The address where the window of an envelope is. */
	private void window(double top) {
		Galley page = this.galley;
		page.put(this.face, 28, page.left(), top, this.letter.from().oneLine());
		page.area(page.left(), top + 12, 900, 2, 0);
		double y = top + 75;
		for (String line : block(this.letter.to())) {
			page.put(this.face, Math.min(this.size, 46), page.left(), y, line);
			y += 56;
		}
	}

	private void informationColumn(List<String> entries, double top) {
		Galley page = this.galley;
		double x = page.style().right() - 720;
		double y = top;
		if (!this.letter.reference().isEmpty()) {
			page.put(this.face, 38, x, y, this.letter.reference());
			y += 52;
		}
		for (String word : this.letter.headWords()) {
			page.put(this.face, 38, x, y, word);
			y += 52;
		}
		for (String entry : entries) {
			page.put(this.face, 38, x, y, entry);
			y += 52;
		}
	}

	private void foot(Party from) {
		Galley page = this.galley;
		page.area(page.left(), 3310, page.width(), 2, 0);
		page.draw(this.face, 27, page.left(), 3350, from.oneLine() + " · Telefon " + from.phone());
	}

	private void form() {
		Galley page = this.galley;
		page.put(Face.ARIMO_BOLD, 44, page.left(), 200, Party.OFFICE.name());
		page.put(Face.ARIMO, 30, page.left(), 245, Party.OFFICE.street() + ", " + Party.OFFICE.town());
		page.frame(page.style().right() - 700, 130, 700, 260, 3);
		page.put(Face.ARIMO, 26, page.style().right() - 685, 165, "Eingangsvermerk");
		page.moveTo(470);
		List<String> title = page.wrap(Face.ARIMO_BOLD, 62, page.width(), this.letter.subject());
		for (String line : title) {
			page.put(Face.ARIMO_BOLD, 62, page.left(), page.y(), line);
			page.moveTo(page.y() + 76);
		}
	}

	private void email() {
		Galley page = this.galley;
		page.moveTo(260);
		List<String> lines = List.of(
				"Von: " + this.letter.from().name() + " <" + address(this.letter.from().name()) + ">",
				"Gesendet: " + this.letter.date() + " 21:47",
				"An: Poststelle Jobcenter <post@jobcenter-rurtal.example>", "Betreff: " + this.letter.subject());
		for (String line : lines) {
			page.line(this.face, line);
		}
		page.down(0.6);
		page.area(page.left(), page.y(), page.width(), 4, 0);
		page.down(0.6);
	}

	private static String address(String name) {
		return java.text.Normalizer.normalize(name.toLowerCase(java.util.Locale.ROOT), java.text.Normalizer.Form.NFD)
			.replace("ß", "ss")
			.replaceAll("[^a-z ]", "")
			.replace(' ', '.') + "@post.example";
	}

	private void envelope() {
		Galley page = this.galley;
		page.put(this.face, 34, page.left(), 420, this.letter.from().oneLine());
		double y = 700;
		for (String line : block(this.letter.to())) {
			page.put(this.face, 50, page.left() + 120, y, line);
			y += 66;
		}
		page.moveTo(1150);
	}

	private void slip() {
		Galley page = this.galley;
		page.put(page.style().bold(), 46, page.left(), 200, this.letter.from().name());
		page.put(this.face, 32, page.left(), 245, this.letter.from().street() + ", " + this.letter.from().town());
		page.putRight(page.style().bold(), 52, page.style().right(), 205, this.letter.subject());
		page.area(page.left(), 280, page.width(), 4, 0);
		double y = 380;
		for (String line : block(this.letter.to())) {
			page.put(this.face, 40, page.left(), y, line);
			y += 52;
		}
		page.moveTo((float) y + 40);
	}

	private void subject() {
		if (this.letter.subject().isEmpty()) {
			return;
		}
		Galley page = this.galley;
		boolean plain = this.face.hand() || page.style().variant() == 5;
		page.paragraph(plain ? this.face : page.style().bold(), this.size, page.left(), page.style().right(),
				(plain && !this.face.hand()) ? "Betreff: " + this.letter.subject() : this.letter.subject());
		page.down(1.2);
	}

	private static List<String> block(Party party) {
		return java.util.stream.Stream.of(party.name(), party.street(), party.town())
			.filter((line) -> !line.isEmpty())
			.toList();
	}

}
