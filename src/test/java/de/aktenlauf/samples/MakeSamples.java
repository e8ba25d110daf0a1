package de.aktenlauf.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the sample office and its mail; the package page tells how to call it. */
public final class MakeSamples {

	static final Path SAMPLES = Path.of("samples");

	private MakeSamples() {
	}

	/**
	 * Runs a sub command.
	 * @param arguments the command and its options
	 * @throws IOException if something cannot be written
	 */
	public static void main(String[] arguments) throws IOException {
		System.setProperty("java.awt.headless", "true");
		String command = (arguments.length == 0) ? "help" : arguments[0];
		Options options = new Options(List.of(arguments));
		switch (command) {
			case "register" -> RegisterMaker.make().write(SAMPLES.resolve("cases.json"));
			case "demo" -> new DemoMail(SAMPLES).make();
			case "day" ->
				random(MailSettings.fullDay(options.path("out", "full-day"), options.number("seed", 1)), options);
			case "evaluation" -> random(MailSettings.evaluation(options.path("out", "evaluation"),
					(int) options.number("letters", 200), options.number("seed", 7)), options);
			case "bad" -> BadDeliveries.all(options.path("out", "bad")).forEach(MakeSamples::tell);
			default -> help();
		}
	}

	private static void help() {
		System.out.println("""
				register                                  writes samples/cases.json
				demo                                      writes samples/letters and samples/demo
				day --out DIR [--seed 1]                  700 letters, 2,100 pages, 9 of them unreadable
				evaluation --out DIR [--letters 200] [--seed 7]
				                                          letters of all kinds for measuring
				bad --out DIR                             deliveries that a server must survive
				day and evaluation take --cases FILE (another register), --zip FILE and
				--templates independent (other wordings than those of the samples)
				""");
	}

	private static void tell(BadDelivery bad) {
		System.out.println(bad.path().getFileName() + ": " + bad.what() + ", refused " + bad.refused()
				+ ", quarantined " + bad.quarantined());
	}

	private static void random(MailSettings settings, Options options) throws IOException {
		Register register = Register.read(options.path("cases", SAMPLES.resolve("cases.json").toString()));
		List<LetterTemplate> templates = options.text("templates", "").equals("independent")
				? LetterTemplate.independent() : LetterTemplate.all();
		List<Expected> made = new RandomMail(register, templates, FontBook.open(), settings).make();
		String zip = options.text("zip", "");
		if (!zip.isEmpty()) {
			RandomMail.zip(settings.target(), Path.of(zip));
		}
		summary(made);
	}

	static void summary(List<Expected> made) {
		Map<String, Integer> kinds = new TreeMap<>();
		made.forEach((letter) -> kinds.merge((letter.kind() == null) ? "unreadable" : letter.kind(), 1, Integer::sum));
		System.out.println(kinds);
		System.out.println(made.size() + " letters, " + made.stream().mapToInt(Expected::pages).sum() + " pages, "
				+ made.stream().mapToInt((letter) -> letter.blankPages().size()).sum() + " of them blank, "
				+ made.stream().filter(Expected::clearing).count() + " letters for clearing");
	}

	static void write(Path folder, Path expectations, MadeLetter letter) throws IOException {
		String file = letter.expected().file();
		Files.write(folder.resolve(file), letter.bytes());
		Files.writeString(expectations.resolve(file.substring(0, file.lastIndexOf('.')) + ".expected.json"),
				Register.JSON.writeValueAsString(letter.expected()) + "\n");
	}

	/**
	 * Options of the form {@code --name value}.
	 *
	 * @param words all words of the command line
	 */
	record Options(List<String> words) {

		Options {
			words = List.copyOf(words);
		}

		String text(String name, String otherwise) {
			int at = this.words.indexOf("--" + name);
			return (at < 0 || at + 1 >= this.words.size()) ? otherwise : this.words.get(at + 1);
		}

		Path path(String name, String otherwise) {
			return Path.of(text(name, otherwise));
		}

		long number(String name, long otherwise) {
			return Long.parseLong(text(name, Long.toString(otherwise)));
		}

	}

}
