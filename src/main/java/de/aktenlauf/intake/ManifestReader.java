package de.aktenlauf.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import de.aktenlauf.deadlines.Deadlines;
import de.aktenlauf.intake.DeliveryManifest.Letter;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.JsonFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code delivery.json} and collects all findings before it refuses. */
class ManifestReader {

	/** Far more than 5,000 letters need. */
	static final int MAX_BYTES = 16 * 1024 * 1024;

	private static final int MAX_LETTERS = 5_000;

	private static final int MAX_PAGES = 100_000;

	/** Days of receipt before are slips; calendar and database know no end of years. */
	private static final int EARLIEST_YEAR = 2000;

	private static final int LATEST_YEAR = 2199;

	private static final String BEYOND = "Der Tag liegt vor dem Jahr " + EARLIEST_YEAR + " oder nach dem Jahr "
			+ LATEST_YEAR + "; bitte prüfen.";

	private static final String FORMAT = "aktenlauf-delivery/1";

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

	private static final JsonMapper JSON = JsonMapper.builder()
		// What is written twice says two things.
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private final Findings findings = new Findings();

	private final Map<String, Optional<LocalDate>> containers = new HashMap<>();

	private final Set<Integer> positions = new HashSet<>();

	private final Set<String> files = new HashSet<>();

	/** Reads and checks; the findings of a broken file are thrown together. */
	static DeliveryManifest read(byte[] json) {
		return new ManifestReader().manifest(json);
	}

	/** Names of files that are announced, as far as they can be read. */
	static List<String> fileNames(byte[] json) {
		List<String> names = new ArrayList<>();
		try {
			JSON.readTree(json)
				.path("documents")
				.forEach((letter) -> names.add(DeliverySource.normal(letter.path("file").asString(""))));
			return names;
		}
		catch (JacksonException ex) {
			// The full check names what is wrong.
			return List.of();
		}
	}

	private DeliveryManifest manifest(byte[] json) {
		ManifestFields root = new ManifestFields(tree(json), "", this.findings);
		if (!FORMAT.equals(root.text("format", 100))) {
			root.refuse("format", "Erwartet wird \"" + FORMAT + "\".");
		}
		String name = name(root);
		String source = root.text("source", 100);
		Channel channel = channel(root);
		Instant scannedAt = scannedAt(root);
		readContainers(root);
		List<Letter> letters = letters(root, scannedAt);
		if (!this.findings.none()) {
			throw this.findings.refusal();
		}
		return new DeliveryManifest(Objects.requireNonNull(name), VisibleName.of(Objects.requireNonNull(source)),
				Objects.requireNonNull(channel), Objects.requireNonNull(scannedAt), letters);
	}

	private JsonNode tree(byte[] json) {
		try {
			JsonNode tree = JSON.readTree(json);
			if (tree.isObject()) {
				return tree;
			}
			this.findings.unreadable("delivery.json", "Die Datei ist kein JSON-Objekt { … }.");
		}
		catch (JacksonException ex) {
			this.findings.unreadable("delivery.json",
					"Die Datei ist kein gültiges JSON in UTF-8 (" + JsonFault.place(ex) + ").");
		}
		throw this.findings.refusal();
	}

	private @Nullable String name(ManifestFields root) {
		String name = root.text("delivery", 1_000);
		if (name != null && (!NAME.matcher(name).matches() || name.equals(".") || name.equals(".."))) {
			root.refuse("delivery", "Der Name hat 1 bis 64 Zeichen aus A-Z, a-z, 0-9, Punkt, Unterstrich, Minus.");
		}
		return name;
	}

	private @Nullable Channel channel(ManifestFields root) {
		String written = root.text("channel", 100);
		for (Channel channel : Channel.values()) {
			if (channel != Channel.OUTGOING && channel.name().equals(written)) {
				return channel;
			}
		}
		if (written != null) {
			root.refuse("channel", "Erlaubt sind POST, COUNTER, FAX, EMAIL und UPLOAD.");
		}
		return null;
	}

	private @Nullable Instant scannedAt(ManifestFields root) {
		String written = root.text("scannedAt", 100);
		try {
			OffsetDateTime time = (written != null) ? OffsetDateTime.parse(written) : null;
			if (time != null && isBeyond(time.getYear())) {
				root.impossible("scannedAt", BEYOND);
				return null;
			}
			return (time != null) ? time.toInstant() : null;
		}
		catch (DateTimeException ex) {
			root.refuse("scannedAt", "Erwartet wird ein Zeitpunkt mit Zeitzone wie 2026-11-20T09:12:00+01:00.");
			return null;
		}
	}

	private static boolean isBeyond(int year) {
		return year < EARLIEST_YEAR || year > LATEST_YEAR;
	}

	private void readContainers(ManifestFields root) {
		if (!root.has("containers")) {
			return;
		}
		for (ManifestFields container : root.list("containers")) {
			String id = container.text("id", 100);
			LocalDate receivedOn = container.has("receivedOn") ? container.date("receivedOn") : null;
			if (id != null && this.containers.putIfAbsent(id, Optional.ofNullable(receivedOn)) != null) {
				container.impossible("id", "Der Behälter steht doppelt in der Liste.");
			}
		}
	}

	private List<Letter> letters(ManifestFields root, @Nullable Instant scannedAt) {
		List<ManifestFields> rows = root.list("documents");
		if (rows.isEmpty()) {
			root.refuse("documents", "Mindestens ein Schreiben muss in der Liste stehen.");
		}
		if (rows.size() > MAX_LETTERS) {
			throw Findings.one(Findings.TOO_LARGE, "documents",
					"Mehr als 5.000 Schreiben; bitte auf mehrere Lieferungen verteilen.");
		}
		List<Letter> letters = new ArrayList<>();
		for (ManifestFields row : rows) {
			Letter letter = letter(row, scannedAt);
			if (letter != null) {
				letters.add(letter);
			}
		}
		return letters;
	}

	private @Nullable Letter letter(ManifestFields row, @Nullable Instant scannedAt) {
		Long position = row.number("position", 1, Integer.MAX_VALUE / 2);
		String file = file(row);
		String sha256 = row.text("sha256", 100);
		if (sha256 != null && !SHA256.matcher(sha256).matches()) {
			row.refuse("sha256", "Erwartet werden 64 hexadezimale Ziffern.");
			sha256 = null;
		}
		Long bytes = row.number("bytes", 0, Long.MAX_VALUE);
		Long pages = row.number("pages", (bytes != null && bytes == 0) ? 0 : 1, MAX_PAGES);
		String container = row.has("container") ? row.text("container", 100) : null;
		String answers = row.has("answers") ? row.text("answers", 20) : null;
		LocalDate receivedOn = receivedOn(row, container, scannedAt);
		if (position != null && !this.positions.add(position.intValue())) {
			row.impossible("position", "Die Position steht doppelt in der Liste.");
		}
		if (position == null || file == null || sha256 == null || bytes == null || pages == null
				|| receivedOn == null) {
			return null;
		}
		return new Letter(position.intValue(), file, new ContentId(sha256.toLowerCase(Locale.ROOT)), bytes,
				pages.intValue(), Optional.ofNullable(container).map(VisibleName::of), receivedOn,
				Optional.ofNullable(answers).map((reference) -> reference.strip().toUpperCase(Locale.ROOT)));
	}

	private @Nullable String file(ManifestFields row) {
		String file = row.text("file", 255);
		if (file == null) {
			return null;
		}
		if (file.contains("/") || file.contains("\\") || file.equals(".") || file.equals("..")) {
			row.impossible("file", "Erlaubt ist nur der Name einer Datei der Lieferung, ohne Ordner.");
		}
		else if (DeliverySource.isReceipt(file)) {
			row.impossible("file", "Dieser Name ist für Begleitdateien der Lieferung vergeben.");
		}
		else if (!this.files.add(DeliverySource.normal(file))) {
			row.impossible("file", "Zwei Schreiben nennen dieselbe Datei.");
		}
		return DeliverySource.normal(file);
	}

	private @Nullable LocalDate receivedOn(ManifestFields row, @Nullable String container,
			@Nullable Instant scannedAt) {
		LocalDate receivedOn = row.has("receivedOn") ? row.date("receivedOn") : null;
		if (receivedOn == null && row.has("receivedOn")) {
			return null;
		}
		if (container != null && !this.containers.containsKey(container)) {
			row.impossible("container", "Der Behälter steht nicht in der Liste der Behälter.");
			return null;
		}
		if (receivedOn == null && container != null) {
			receivedOn = this.containers.getOrDefault(container, Optional.empty()).orElse(null);
		}
		if (receivedOn == null) {
			row.refuse("receivedOn", "Der Tag des Eingangs fehlt, beim Schreiben und bei seinem Behälter.");
		}
		else if (isBeyond(receivedOn.getYear())) {
			row.impossible("receivedOn", BEYOND);
		}
		else if (scannedAt != null && receivedOn.isAfter(scannedAt.atZone(Deadlines.ZONE).toLocalDate())) {
			row.impossible("receivedOn", "Der Tag des Eingangs liegt nach dem Scan.");
		}
		return receivedOn;
	}

}
