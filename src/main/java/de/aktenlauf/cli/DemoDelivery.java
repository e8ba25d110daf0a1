package de.aktenlauf.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A delivery of the demo, moved to today: received on the working day before, scanned
 * this morning. A letter that came earlier than the others keeps its distance.
 *
 * @param name its name
 * @param list its {@code delivery.json}
 * @param files names of its letters
 */
record DemoDelivery(String name, ObjectNode list, List<String> files) {

	/** All deliveries of the demo begin so. */
	static final String PREFIX = "DEMO-";

	private static final String RECEIVED_ON = "receivedOn";

	/** Keeps an unmodifiable copy. */
	DemoDelivery {
		files = List.copyOf(files);
	}

	static DemoDelivery movedTo(LocalDate receivedOn, OffsetDateTime scannedAt, String suffix, ObjectNode list) {
		ObjectNode moved = list.deepCopy();
		dated(moved).forEach((entry) -> entry.put(RECEIVED_ON, receivedOn.toString()));
		String name = PREFIX + scannedAt.toLocalDate() + suffix;
		moved.put("delivery", name);
		moved.put("scannedAt", scannedAt.truncatedTo(ChronoUnit.SECONDS).toString());
		return new DemoDelivery(name, moved,
				entries(moved, "documents").map((document) -> document.path("file").asString()).toList());
	}

	private static Stream<ObjectNode> dated(ObjectNode list) {
		return Stream.concat(entries(list, "containers"), entries(list, "documents"))
			.filter((entry) -> entry.hasNonNull(RECEIVED_ON))
			.map(ObjectNode.class::cast);
	}

	private static Stream<JsonNode> entries(ObjectNode list, String name) {
		return StreamSupport.stream(list.path(name).spliterator(), false);
	}

}
