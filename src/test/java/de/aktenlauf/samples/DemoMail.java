package de.aktenlauf.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the letters of the demo, three files that nobody can read and one letter that
 * comes twice, and two deliveries over them.
 */
final class DemoMail {

	/** The letters from this one on come with the second, smaller delivery. */
	private static final String SECOND = "0061";

	private static final String TWICE = "0005";

	private final Path samples;

	DemoMail(Path samples) {
		this.samples = samples;
	}

	void make() throws IOException {
		Path letters = this.samples.resolve("letters");
		empty(letters);
		Files.createDirectories(this.samples.resolve("demo"));
		Register register = Register.read(this.samples.resolve("cases.json"));
		LetterMaker maker = new LetterMaker(FontBook.open(), DocumentKinds.owners());
		List<MadeLetter> made = new ArrayList<>();
		for (LetterOrder order : DemoPlan.read(register)) {
			made.add(maker.make(order));
		}
		unreadable(made);
		DeliveryWriter first = new DeliveryWriter("demo-A", "POST", DemoPlan.RECEIVED.plusDays(1));
		DeliveryWriter second = new DeliveryWriter("demo-B", "COUNTER", DemoPlan.RECEIVED.plusDays(1));
		for (MadeLetter letter : made) {
			MakeSamples.write(letters, letters, letter);
			String file = letter.expected().file();
			boolean late = (letter.expected().quarantine() == null) ? file.compareTo(SECOND) >= 0
					: letter.expected().duplicateOf() != null;
			(late ? second : first).add(file, letter.bytes(), letter.expected().pages());
		}
		first.write(this.samples.resolve("demo/delivery-A.json"));
		second.write(this.samples.resolve("demo/delivery-B.json"));
		MakeSamples.summary(made.stream().map(MadeLetter::expected).toList());
	}

	private static void empty(Path folder) throws IOException {
		Files.createDirectories(folder);
		try (var files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
	}

	private static void unreadable(List<MadeLetter> made) throws IOException {
		int next = made.size() + 1;
		made.add(bad(next++, "ENCRYPTED", BadFiles.encrypted("Anlage")));
		made.add(bad(next++, "CORRUPT", BadFiles.truncated("Anlage")));
		made.add(bad(next++, "EMPTY", new byte[0]));
		MadeLetter again = made.stream()
			.filter((letter) -> letter.expected().file().startsWith(TWICE))
			.findFirst()
			.orElseThrow();
		String file = String.format(Locale.ROOT, "%04d", next)
				+ again.expected().file().substring(again.expected().file().lastIndexOf('.'));
		made.add(new MadeLetter(again.bytes(), again.expected().again(file)));
	}

	private static MadeLetter bad(int number, String reason, byte[] bytes) {
		return new MadeLetter(bytes, Expected.quarantined(String.format(Locale.ROOT, "%04d.pdf", number), reason, 1));
	}

}
