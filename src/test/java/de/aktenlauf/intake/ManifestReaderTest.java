package de.aktenlauf.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ManifestReaderTest {

	@Test
	void a_good_list_is_read() {
		DeliveryManifest manifest = ManifestReader.read(good().manifestBytes());

		assertThat(manifest.name()).isEqualTo("A");
		assertThat(manifest.receivedOn()).isEqualTo("2026-11-19");
		assertThat(manifest.letters()).singleElement()
			.satisfies((letter) -> assertThat(letter.container()).contains("B-0815"));
	}

	@Test
	void a_letter_may_carry_its_own_day_of_receipt() {
		DeliveryManifest manifest = ManifestReader
			.read(good().lastLetterWith("receivedOn", "2026-11-18").manifestBytes());

		assertThat(manifest.receivedOn()).isEqualTo("2026-11-18");
	}

	@Test
	void containers_and_unknown_fields_may_be_missing_or_more() {
		byte[] json = """
				{ "format": "aktenlauf-delivery/1", "delivery": "A", "source": "fax", "channel": "FAX", "x": {},
				  "scannedAt": "2026-11-20T08:12:00Z", "documents": [ { "position": 7, "file": "a.tif", "y": 1,
				  "sha256": "%s", "bytes": 5, "pages": 1, "receivedOn": "2026-11-20" } ] }""".formatted("AB".repeat(32))
			.getBytes(StandardCharsets.UTF_8);

		DeliveryManifest manifest = ManifestReader.read(json);

		assertThat(manifest.letters().getFirst().sha256().value()).isEqualTo("ab".repeat(32));
	}

	@Test
	void the_day_of_receipt_is_compared_with_the_day_of_the_scan_in_berlin() {
		byte[] json = good().with("scannedAt", "2026-11-19T23:30:00Z")
			.lastLetterWith("receivedOn", "2026-11-20")
			.manifestBytes();

		assertThat(ManifestReader.read(json).receivedOn()).isEqualTo("2026-11-20");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "\"x\"", "\u0000", "{}", "{\"format\":\"aktenlauf-delivery/1\"}",
			"{\"documents\":[1,null]}" })
	void what_is_no_list_is_unreadable(String json) {
		assertThat(refusal(json.getBytes(StandardCharsets.UTF_8)).key()).isEqualTo("DELIVERY_UNREADABLE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "format", "delivery", "source", "channel", "scannedAt", "documents" })
	void each_missing_field_is_named(String field) {
		byte[] json = good().json((text) -> text.replace("\"" + field + "\":", "\"other\":")).manifestBytes();

		assertThat(refusal(json).findings()).extracting(DeliveryRefused.Finding::field).contains(field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "position", "file", "sha256", "bytes", "pages" })
	void each_missing_field_of_a_letter_is_named(String field) {
		byte[] json = good().json((text) -> text.replace("\"" + field + "\":", "\"other\":")).manifestBytes();

		DeliveryRefused refusal = refusal(json);

		assertThat(refusal.key()).isEqualTo("DELIVERY_UNREADABLE");
		assertThat(refusal.findings()).extracting(DeliveryRefused.Finding::field)
			.containsExactly("documents[0]." + field);
	}

	@ParameterizedTest
	@CsvSource({ "delivery, ../A", "delivery, ..", "delivery, A B", "delivery, ''", "channel, PIGEON",
			"scannedAt, yesterday", "scannedAt, 2026-11-20T09:12:00", "format, aktenlauf-delivery/2" })
	void wrong_values_are_unreadable(String field, String value) {
		DeliveryRefused refusal = refusal(good().with(field, value).manifestBytes());

		assertThat(refusal.key()).isEqualTo("DELIVERY_UNREADABLE");
		assertThat(refusal.findings()).extracting(DeliveryRefused.Finding::field).contains(field);
	}

	@Test
	void wrong_values_of_letters_are_unreadable() {
		for (Map.Entry<String, Object> wrong : Map
			.<String, Object>of("position", 0, "sha256", "abc", "bytes", -1, "pages", 0, "receivedOn", "2026-02-30")
			.entrySet()) {
			byte[] json = good().lastLetterWith(wrong.getKey(), wrong.getValue()).manifestBytes();

			assertThat(refusal(json).key()).as(wrong.getKey()).isEqualTo("DELIVERY_UNREADABLE");
		}
		assertThat(refusal(good().lastLetterWith("pages", "3").manifestBytes()).findings()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../0001.pdf", "/etc/passwd", "a/b.pdf", "a\\\\b.pdf", "..", "delivery.json",
			"delivery.accepted.json" })
	void names_that_are_no_file_of_the_delivery_are_impossible(String file) {
		DeliveryRefused refusal = refusal(good().lastLetterWith("file", file).manifestBytes());

		assertThat(refusal.key()).isEqualTo("DELIVERY_IMPOSSIBLE");
		assertThat(refusal.findings()).extracting(DeliveryRefused.Finding::field).containsExactly("documents[0].file");
	}

	@Test
	void doubles_and_contradictions_are_impossible() {
		List<TestDelivery> impossible = List.of(good().letter("0002.pdf", "B").lastLetterWith("position", 1),
				good().letter("0001.pdf", "B"), good().letter("a\u0308.pdf", "B").letter("\u00e4.pdf", "C"),
				good().lastLetterWith("container", "B-0816"), good().lastLetterWith("receivedOn", "2026-11-21"),
				good().lastLetterWith("receivedOn", "1926-11-19"), good().lastLetterWith("receivedOn", "-0001-01-01"),
				good().with("scannedAt", "+999999999-01-01T00:00:00Z"));

		for (TestDelivery delivery : impossible) {
			DeliveryRefused refusal = refusal(delivery.manifestBytes());

			assertThat(refusal.key()).isEqualTo("DELIVERY_IMPOSSIBLE");
			assertThat(refusal.findings()).hasSize(1);
		}
	}

	@Test
	void a_list_nested_too_deeply_is_refused() {
		byte[] json = "[".repeat(50_000).getBytes(StandardCharsets.UTF_8);

		assertThat(refusal(json).findings()).extracting(DeliveryRefused.Finding::field)
			.containsExactly("delivery.json");
	}

	@Test
	void a_letter_without_any_day_of_receipt_is_refused() {
		byte[] json = good().with("containers", List.of(Map.of("id", "B-0815"))).manifestBytes();

		assertThat(refusal(json).findings()).extracting(DeliveryRefused.Finding::field)
			.containsExactly("documents[0].receivedOn");
	}

	@Test
	void all_findings_come_together() {
		byte[] json = good().with("channel", "PIGEON")
			.with("scannedAt", "now")
			.lastLetterWith("sha256", "abc")
			.lastLetterWith("pages", -1)
			.manifestBytes();

		assertThat(refusal(json).findings()).hasSize(4)
			.allSatisfy((finding) -> assertThat(finding.message()).isNotBlank());
	}

	@Test
	void a_field_written_twice_is_unreadable() {
		byte[] json = good().json((text) -> text.replace("\"pages\":1", "\"pages\":1,\"pages\":2")).manifestBytes();

		assertThat(refusal(json).key()).isEqualTo("DELIVERY_UNREADABLE");
	}

	@Test
	void more_letters_than_allowed_are_too_large() {
		TestDelivery delivery = TestDelivery.named("A");
		for (int letter = 0; letter <= 5_000; letter++) {
			delivery.announced(letter + ".pdf", "0".repeat(64), 1, 1);
		}

		assertThat(refusal(delivery.manifestBytes()).key()).isEqualTo("DELIVERY_TOO_LARGE");
	}

	@Test
	void names_are_made_visible() {
		assertThat(VisibleName.of("a\u202Egpj.exe\u0007\n")).isEqualTo("a⟨U+202E⟩gpj.exe⟨U+0007⟩⟨U+000A⟩");
		assertThat(VisibleName.of("Käthe Weiß.pdf")).isEqualTo("Käthe Weiß.pdf");
		assertThat(VisibleName.of("\uD800")).isEqualTo("⟨U+D800⟩");
		assertThat(VisibleName.of("x".repeat(8) + "\uD83D\uDCC4" + "y", 10)).isEqualTo("xxxxxxxx…");
	}

	private static TestDelivery good() {
		return TestDelivery.named("A").letter("0001.pdf", "Brief".getBytes(StandardCharsets.UTF_8), 1);
	}

	private static DeliveryRefused refusal(byte[] json) {
		return catchThrowableOfType(DeliveryRefused.class, () -> ManifestReader.read(json));
	}

}
