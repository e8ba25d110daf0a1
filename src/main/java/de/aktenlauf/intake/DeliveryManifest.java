package de.aktenlauf.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;

/**
 * What {@code delivery.json} says, checked.
 *
 * @param name the delivery's name for ever
 * @param source who sent it
 * @param channel how it came
 * @param scannedAt when it was scanned
 * @param letters at least one, in the order of their positions
 */
record DeliveryManifest(String name, String source, Channel channel, Instant scannedAt, List<Letter> letters) {

	DeliveryManifest {
		letters = letters.stream().sorted(Comparator.comparingInt(Letter::position)).toList();
	}

	/** Earliest legal date of receipt. */
	LocalDate receivedOn() {
		return this.letters.stream()
			.map(Letter::receivedOn)
			.min(Comparator.naturalOrder())
			.orElseThrow(() -> new IllegalStateException("a delivery has at least one letter"));
	}

	/** The same for the same facts, whatever the layout of the file. */
	String digest() {
		StringBuilder facts = new StringBuilder();
		add(facts, this.name);
		add(facts, this.source);
		add(facts, this.channel.name());
		add(facts, this.scannedAt.toString());
		for (Letter letter : this.letters) {
			add(facts, String.valueOf(letter.position()));
			add(facts, letter.file());
			add(facts, letter.sha256().value());
			add(facts, String.valueOf(letter.bytes()));
			add(facts, String.valueOf(letter.pages()));
			add(facts, letter.container().orElse(""));
			add(facts, letter.receivedOn().toString());
			letter.answers().ifPresent((reference) -> add(facts, reference));
		}
		return Digests.sha256(facts.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static void add(StringBuilder facts, String fact) {
		facts.append(fact.length()).append(':').append(fact);
	}

	/**
	 * One letter as announced.
	 *
	 * @param position its position in the delivery
	 * @param file its name in the delivery, in Unicode form C
	 * @param sha256 digest that the scanner counted
	 * @param bytes size that the scanner counted
	 * @param pages pages that the scanner counted
	 * @param container the box it came in, if any
	 * @param receivedOn legal date of receipt
	 * @param answers reference of the new scan that it is, if any
	 */
	record Letter(int position, String file, ContentId sha256, long bytes, int pages, Optional<String> container,
			LocalDate receivedOn, Optional<String> answers) {
	}

}
