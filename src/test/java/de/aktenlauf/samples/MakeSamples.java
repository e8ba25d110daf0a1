package de.aktenlauf.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the sample office and its mail; the package page tells how to call it. */
public final class MakeSamples {

	private static final Path SAMPLES = Path.of("samples");

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
		switch (command) {
			case "register" -> RegisterMaker.make().write(SAMPLES.resolve("cases.json"));
			case "demo" -> demo(arguments);
			default -> help();
		}
	}

	private static void help() {
		System.out.println("""
				register                       writes samples/cases.json
				demo [from [to]]               writes samples/letters and samples/demo
				""");
	}

	private static void demo(String[] arguments) throws IOException {
		Files.createDirectories(SAMPLES.resolve("letters"));
		Register register = Register.read(SAMPLES.resolve("cases.json"));
		LetterMaker maker = new LetterMaker(FontBook.open(), DocumentKinds.owners());
		String from = (arguments.length > 1) ? arguments[1] : "0000";
		String to = (arguments.length > 2) ? arguments[2] : "9999";
		List<Expected> made = new ArrayList<>();
		for (LetterOrder order : DemoPlan.read(register)) {
			if (order.name().compareTo(from) >= 0 && order.name().compareTo(to) <= 0) {
				MadeLetter letter = maker.make(order);
				write(SAMPLES.resolve("letters"), letter);
				made.add(letter.expected());
			}
		}
		System.out.println(made.size() + " letters, " + made.stream().mapToInt(Expected::pages).sum() + " pages");
	}

	static void write(Path folder, MadeLetter letter) throws IOException {
		String file = letter.expected().file();
		Files.write(folder.resolve(file), letter.bytes());
		Files.writeString(folder.resolve(file.substring(0, file.lastIndexOf('.')) + ".expected.json"),
				Register.JSON.writeValueAsString(letter.expected()) + "\n");
	}

}
