package de.aktenlauf.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import de.aktenlauf.shared.ContentId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The files that the product writes beside a delivery in the inbox: accepted, refused and
 * status. In a folder they lie inside; for a ZIP beside it with its name in front.
 * <p>
 * Concurrency: one file is written at a time, from what the tables say at that moment.
 * <p>
 * Failure: each is written under another name and moved into place in one step.
 */
@Component
class Receipts {

	static final String ACCEPTED = "delivery.accepted.json";

	static final String REFUSED = "delivery.refused.json";

	private static final String STATUS = "delivery.status.json";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Tells one state of a source from the next without reading its letters. */
	String fingerprint(Path source) throws IOException {
		Path told = Files.isDirectory(source) ? source.resolve(DeliverySource.MANIFEST) : source;
		return Files.isRegularFile(told) ? Files.size(told) + ":" + Files.getLastModifiedTime(told).toMillis() : "none";
	}

	/** The delivery that was accepted from this source in its present state. */
	Optional<String> accepted(Path source) throws IOException {
		return read(source, ACCEPTED).map((receipt) -> receipt.path("delivery").asString(""));
	}

	/** Whether this source was refused in its present state. */
	boolean refused(Path source) throws IOException {
		return read(source, REFUSED).isPresent();
	}

	synchronized void writeAccepted(Path source, Supplier<Delivery> current, Supplier<List<MailItem>> ledger)
			throws IOException {
		Delivery delivery = current.get();
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("format", "aktenlauf-accepted/1");
		head.put("delivery", delivery.name());
		head.put("acceptedAt", delivery.acceptedAt().toString());
		head.put("source", fingerprint(source));
		// one line for each file, also when it was parted meanwhile
		String lines = ledger.get()
			.stream()
			.filter((item) -> item.part().map(MailItem.Part::number).orElse(1) == 1)
			.map(Receipts::line)
			.collect(Collectors.joining(",\n  "));
		String fields = JSON.writeValueAsString(head);
		write(source, ACCEPTED,
				fields.substring(0, fields.length() - 1) + ",\n \"documents\": [\n  " + lines + "\n ] }\n");
		Files.deleteIfExists(place(source, REFUSED));
	}

	synchronized void writeRefused(Path source, DeliveryRefused refusal) throws IOException {
		Map<String, Object> receipt = new LinkedHashMap<>();
		receipt.put("format", "aktenlauf-refused/1");
		receipt.put("key", refusal.key());
		receipt.put("source", fingerprint(source));
		receipt.put("errors",
				refusal.findings()
					.stream()
					.map((finding) -> Map.of("field", finding.field(), "message", finding.message()))
					.toList());
		write(source, REFUSED, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(receipt) + "\n");
		// An acknowledgement that is still here tells of what lay here before: by it the
		// owner would clear what nobody took.
		Files.deleteIfExists(place(source, ACCEPTED));
	}

	synchronized void writeStatus(Path source, Delivery delivery, List<MailItem> ledger) throws IOException {
		Map<String, Object> status = new LinkedHashMap<>();
		status.put("format", "aktenlauf-status/1");
		status.put("delivery", delivery.name());
		status.put("state", delivery.completedAt().isPresent() ? "COMPLETE" : "PROCESSING");
		status.put("documents", delivery.documents());
		status.put("processing", count(delivery, MailItemState.PROCESSING));
		status.put("filed", count(delivery, MailItemState.FILED));
		status.put("clearing", count(delivery, MailItemState.CLEARING));
		status.put("quarantined", count(delivery, MailItemState.QUARANTINED));
		status.put("duplicates", count(delivery, MailItemState.DUPLICATE));
		status.put("pagesDelivered", delivery.pagesDelivered());
		status.put("pagesFiled", delivery.pagesFiled());
		status.put("pagesQuarantined", delivery.pagesQuarantined());
		status.put("pagesUnfinished", delivery.pagesUnfinished());
		status.put("targetAt", delivery.targetAt().toString());
		status.put("quarantine",
				ledger.stream()
					.filter((item) -> item.state() == MailItemState.QUARANTINED)
					.map((item) -> Map.of("position", item.position(), "file", item.file(), "reason",
							item.quarantineReason().map(Enum::name).orElse(""), "explanation",
							item.outcome().reason().orElse("")))
					.toList());
		write(source, STATUS, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(status) + "\n");
	}

	/** Whether a name in the inbox is one of these files, for a ZIP. */
	static boolean isReceiptOfZip(String name) {
		return name.endsWith("." + ACCEPTED) || name.endsWith("." + REFUSED) || name.endsWith("." + STATUS)
				|| name.endsWith(".json.tmp");
	}

	private static String line(MailItem item) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("position", item.position());
		line.put("file", item.file());
		line.put("sha256", item.content().map(ContentId::value).orElse(""));
		line.put("mailItem", item.id().toString());
		line.put("document", item.outcome().document().map(Object::toString).orElse(""));
		line.put("state", item.state().name());
		item.quarantineReason().ifPresent((reason) -> line.put("quarantineReason", reason.name()));
		return JSON.writeValueAsString(line);
	}

	private Optional<JsonNode> read(Path source, String name) throws IOException {
		Path place = place(source, name);
		if (!DeliverySource.isFile(place)) {
			return Optional.empty();
		}
		try {
			JsonNode receipt = JSON.readTree(Files.readString(place, StandardCharsets.UTF_8));
			return receipt.path("source").asString("").equals(fingerprint(source)) ? Optional.of(receipt)
					: Optional.empty();
		}
		catch (JacksonException ex) {
			// Somebody else's file: the delivery is simply taken again, which changes
			// nothing.
			return Optional.empty();
		}
	}

	private static void write(Path source, String name, String json) throws IOException {
		Path place = place(source, name);
		Path hidden = place.resolveSibling("." + place.getFileName() + ".tmp");
		try (FileChannel channel = FileChannel.open(hidden, StandardOpenOption.CREATE,
				StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
			if (!name.equals(STATUS)) {
				channel.force(true);
			}
		}
		Files.move(hidden, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private static Path place(Path source, String name) {
		return Files.isDirectory(source) ? source.resolve(name)
				: source.resolveSibling(source.getFileName() + "." + name);
	}

	private static int count(Delivery delivery, MailItemState state) {
		return delivery.byState().getOrDefault(state, 0);
	}

}
