package de.aktenlauf.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DeliverySourceTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "", "run-1/", "outer/run-1/", "run-1\\" })
	void a_zip_holds_its_files_at_the_root_or_in_a_folder(String inside) throws IOException {
		Path zip = good().zip(this.folder.resolve("a.zip"), inside, StandardCharsets.UTF_8);

		try (DeliverySource source = DeliverySource.open(zip)) {
			assertThat(ManifestReader.read(source.manifest()).name()).isEqualTo("A");
			assertThat(source.items()).containsOnlyKeys("Größe.pdf");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "IBM437", "windows-1252" })
	void umlauts_are_found_in_the_character_set_of_each_packer(String charset) throws IOException {
		Path zip = good().zip(this.folder.resolve("a.zip"), "", Charset.forName(charset));

		try (DeliverySource source = DeliverySource.open(zip)) {
			assertThat(source.items()).containsOnlyKeys("Größe.pdf");
		}
	}

	@Test
	void names_in_decomposed_form_are_the_same_names() throws IOException {
		Path run = Files.createDirectory(this.folder.resolve("run"));
		Files.writeString(run.resolve("Gro\u0308\u00dfe.pdf"), "Brief");
		Files.write(run.resolve("delivery.json"), good().manifestBytes());

		try (DeliverySource source = DeliverySource.open(run)) {
			assertThat(source.items()).containsOnlyKeys("Größe.pdf");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "../evil.pdf", "a/../../evil.pdf", "/etc/evil.pdf", "C:\\evil.pdf", "..\\evil.pdf",
			"a/b/c/d/e/f.pdf" })
	void a_zip_that_climbs_out_is_refused(String name) throws IOException {
		Path zip = good().extra(name, "evil").zip(this.folder.resolve("a.zip"));

		assertThat(refusal(zip).key()).isEqualTo("DELIVERY_UNREADABLE");
	}

	@Test
	void a_zip_without_or_with_several_lists_is_refused() throws IOException {
		Path none = zip("none.zip", "0001.pdf");
		Path several = zip("several.zip", "a/delivery.json", "b/delivery.json");

		assertThat(refusal(none).findings()).extracting(DeliveryRefused.Finding::field)
			.containsExactly("delivery.json");
		assertThat(refusal(several).key()).isEqualTo("DELIVERY_UNREADABLE");
	}

	@Test
	void a_zip_with_too_many_entries_is_too_large() throws IOException {
		TestDelivery delivery = good();
		for (int file = 0; file < 5_000; file++) {
			delivery.extra(file + ".pdf", "");
		}

		assertThat(refusal(delivery.zip(this.folder.resolve("a.zip"))).key()).isEqualTo("DELIVERY_TOO_LARGE");
	}

	@Test
	void a_zip_that_claims_a_huge_directory_is_not_opened() throws IOException {
		Path zip = good().zip(this.folder.resolve("a.zip"));
		byte[] bytes = Files.readAllBytes(zip);
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 22 + 12, 0x7FFFFFFF);
		Files.write(zip, bytes);

		assertThat(refusal(zip).key()).isEqualTo("DELIVERY_TOO_LARGE");
	}

	@Test
	void a_bomb_is_not_unpacked() throws IOException {
		Path zip = this.folder.resolve("a.zip");
		try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream packer = new ZipOutputStream(out)) {
			packer.putNextEntry(new ZipEntry("bomb.pdf"));
			byte[] zeros = new byte[1024 * 1024];
			for (int megabyte = 0; megabyte <= 100; megabyte++) {
				packer.write(zeros);
			}
			packer.putNextEntry(new ZipEntry("delivery.json"));
			packer.write(good().manifestBytes());
		}

		try (DeliverySource source = DeliverySource.open(zip)) {
			assertThat(source.items().get("bomb.pdf")).isNotNull()
				.satisfies((item) -> assertThat(item.readable()).isFalse());
		}
	}

	@Test
	void a_zip_whose_bytes_are_broken_fails_while_reading() throws IOException {
		Path zip = good().zip(this.folder.resolve("a.zip"));
		byte[] bytes = Files.readAllBytes(zip);
		Arrays.fill(bytes, 45, 50, (byte) 0xFF);
		Files.write(zip, bytes);

		try (DeliverySource source = DeliverySource.open(zip)) {
			DeliverySource.Item item = source.items().values().iterator().next();
			assertThatExceptionOfType(ZipException.class).isThrownBy(() -> {
				try (InputStream in = item.opener().open()) {
					in.readAllBytes();
				}
			});
		}
	}

	@Test
	void an_entry_longer_than_it_claims_is_stopped() throws IOException {
		try (InputStream in = new BoundedStream(InputStream.nullInputStream(), 0)) {
			assertThat(in.readAllBytes()).isEmpty();
		}
		assertThatExceptionOfType(ZipException.class).isThrownBy(() -> {
			try (InputStream in = new BoundedStream(new ByteArrayInputStream(new byte[3]), 2)) {
				in.readAllBytes();
			}
		});
	}

	@Test
	void a_list_that_ends_in_the_middle_is_refused() throws IOException {
		Path zip = good().zip(this.folder.resolve("run.zip"));
		byte[] bytes = Files.readAllBytes(zip);
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		int directory = bytes.length - 22 - (46 + "delivery.json".length());
		// The packed size that the directory claims for its last entry.
		buffer.putInt(directory + 20, 20);
		Files.write(zip, bytes);

		try (DeliverySource source = DeliverySource.open(zip)) {
			DeliveryRefused refusal = catchThrowableOfType(DeliveryRefused.class, source::manifest);

			assertThat(refusal.key()).isEqualTo("DELIVERY_UNREADABLE");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 10, 21, 100 })
	void a_cut_off_zip_is_no_zip(int length) throws IOException {
		Path zip = good().zip(this.folder.resolve("a.zip"));
		Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), length));

		assertThat(ZipDirectory.of(zip)).isEmpty();
		assertThat(refusal(zip).key()).isEqualTo("DELIVERY_UNREADABLE");
	}

	@Test
	void links_and_devices_are_named_but_not_followed() throws IOException {
		Path run = good().folder(this.folder.resolve("run"));
		Files.createSymbolicLink(run.resolve("link.pdf"), Path.of("/etc/passwd"));
		Files.createSymbolicLink(run.resolve("up"), Path.of("/"));

		try (DeliverySource source = DeliverySource.open(run)) {
			assertThat(source.items()).containsOnlyKeys("Größe.pdf", "link.pdf", "up");
			assertThat(source.items().get("link.pdf")).isNotNull()
				.satisfies((item) -> assertThat(item.readable()).isFalse());
		}
	}

	@Test
	void a_linked_list_is_no_list() throws IOException {
		Path run = Files.createDirectory(this.folder.resolve("run"));
		Path real = Files.write(this.folder.resolve("real.json"), good().manifestBytes());
		Files.createSymbolicLink(run.resolve("delivery.json"), real);

		DeliveryRefused refusal = catchThrowableOfType(DeliveryRefused.class,
				() -> DeliverySource.open(run).manifest());

		assertThat(refusal.key()).isEqualTo("DELIVERY_UNREADABLE");
	}

	@Test
	void receipts_are_no_letters() throws IOException {
		Path run = good().extra("delivery.accepted.json", "{}")
			.extra("delivery.status.json", "{}")
			.extra(".delivery.status.json.tmp", "{}")
			.folder(this.folder.resolve("run"));

		try (DeliverySource source = DeliverySource.open(run)) {
			assertThat(source.items()).containsOnlyKeys("Größe.pdf");
		}
	}

	private Path zip(String name, String... entries) throws IOException {
		Path zip = this.folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream packer = new ZipOutputStream(out)) {
			for (String entry : entries) {
				packer.putNextEntry(new ZipEntry(entry));
			}
		}
		return zip;
	}

	private static DeliveryRefused refusal(Path path) {
		return catchThrowableOfType(DeliveryRefused.class, () -> DeliverySource.open(path).close());
	}

	private static TestDelivery good() {
		return TestDelivery.named("A").letter("Größe.pdf", "Brief");
	}

}
