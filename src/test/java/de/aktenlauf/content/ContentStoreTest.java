package de.aktenlauf.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import de.aktenlauf.shared.ContentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ContentStoreTest {

	private static final byte[] LETTER = "Ein Brief.".getBytes(StandardCharsets.UTF_8);

	private static final ContentId UNKNOWN = new ContentId("0".repeat(64));

	@TempDir
	private Path data;

	private ContentStore store;

	@BeforeEach
	void openStore() {
		this.store = new ContentStore(this.data);
	}

	@Test
	void stored_bytes_open_under_their_digest() throws IOException {
		StoredContent content = this.store.put(new ByteArrayInputStream(LETTER));

		assertThat(content.bytes()).isEqualTo(LETTER.length);
		assertThat(this.store.open(content.id())).hasBinaryContent(LETTER);
		assertThat(Files.readAllBytes(this.store.path(content.id()))).isEqualTo(LETTER);
		assertThat(this.store.verify(content.id())).isTrue();
	}

	@Test
	void the_same_bytes_are_stored_once() throws IOException {
		StoredContent first = this.store.put(new ByteArrayInputStream(LETTER));
		Path file = this.store.path(first.id());
		Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();

		StoredContent second = this.store.put(new ByteArrayInputStream(LETTER));

		assertThat(second).isEqualTo(first);
		assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey()).isEqualTo(key);
	}

	@Test
	void the_source_file_stays_untouched() throws IOException {
		Path source = Files.write(this.data.resolve("0001.pdf"), LETTER);

		this.store.put(source);

		assertThat(source).hasBinaryContent(LETTER);
	}

	@Test
	void no_bytes_at_all_are_content_too() {
		StoredContent content = this.store.put(InputStream.nullInputStream());

		assertThat(content.bytes()).isZero();
		assertThat(this.store.verify(content.id())).isTrue();
	}

	@Test
	void an_unknown_digest_is_refused() {
		assertThatExceptionOfType(ContentMissing.class).isThrownBy(() -> this.store.open(UNKNOWN));
		assertThatExceptionOfType(ContentMissing.class).isThrownBy(() -> this.store.path(UNKNOWN));
		assertThat(this.store.verify(UNKNOWN)).isFalse();
	}

	@Test
	void changed_bytes_do_not_verify() throws IOException {
		StoredContent content = this.store.put(new ByteArrayInputStream(LETTER));

		Files.writeString(this.store.path(content.id()), "Ein anderer Brief.");

		assertThat(this.store.verify(content.id())).isFalse();
	}

	@Test
	void bytes_that_cannot_be_read_leave_nothing() throws IOException {
		InputStream broken = new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("line cut");
			}

			@Override
			public int read(byte[] target, int offset, int length) throws IOException {
				throw new IOException("line cut");
			}
		};

		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.store.put(broken));
		assertThat(filesBelow(this.data.resolve("content-work"))).isEmpty();
	}

	@Test
	void an_object_that_a_killed_process_left_unfinished_is_replaced() throws IOException {
		StoredContent content = this.store.put(new ByteArrayInputStream(LETTER));
		Path object = objectFolder(content);
		for (String left : List.of("inventory.json", "inventory.json.sha256", "v1/inventory.json", "v1/content/bytes",
				"0=ocfl_object_1.1")) {
			Files.delete(object.resolve(left));

			assertThat(new ContentStore(this.data).put(new ByteArrayInputStream(LETTER))).isEqualTo(content);
			assertThat(this.store.verify(content.id())).isTrue();
			if (left.startsWith("inv")) {
				assertThat(object.resolve(left)).exists();
			}
		}
	}

	@Test
	void a_cut_off_file_in_the_store_is_replaced() throws IOException {
		StoredContent content = this.store.put(new ByteArrayInputStream(LETTER));
		Files.write(this.store.path(content.id()), new byte[0]);

		this.store.put(new ByteArrayInputStream(LETTER));

		assertThat(this.store.verify(content.id())).isTrue();
	}

	@Test
	void leftovers_of_a_killed_process_block_nobody() throws IOException {
		Path staging = Files.createDirectories(this.data.resolve("content-work/put-1"));
		Files.write(staging.resolve("bytes"), LETTER);

		StoredContent content = new ContentStore(this.data).put(new ByteArrayInputStream(LETTER));

		assertThat(this.store.verify(content.id())).isTrue();
	}

	@Test
	void old_leftovers_are_swept_at_start() throws IOException {
		Path staging = Files.createDirectories(this.data.resolve("content-work/put-1"));
		Files.setLastModifiedTime(staging, FileTime.fromMillis(0));

		new ContentStore(this.data);

		assertThat(staging).doesNotExist();
	}

	@Test
	void the_same_letter_from_many_threads_is_stored_once() throws Exception {
		List<Future<StoredContent>> results = new ArrayList<>();

		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (int i = 0; i < 40; i++) {
				byte[] bytes = ("Brief " + i % 4).getBytes(StandardCharsets.UTF_8);
				results.add(threads.submit(() -> this.store.put(new ByteArrayInputStream(bytes))));
			}
		}

		for (Future<StoredContent> result : results) {
			assertThat(this.store.verify(result.get().id())).isTrue();
		}
		assertThat(results.stream().map(Future::resultNow).distinct()).hasSize(4);
	}

	@Test
	void the_archive_is_plain_ocfl() throws IOException {
		StoredContent content = this.store.put(new ByteArrayInputStream(LETTER));
		String digest = content.id().value();
		Path object = objectFolder(content);

		assertThat(this.data.resolve("content/0=ocfl_1.1")).exists();
		assertThat(object.resolve("0=ocfl_object_1.1")).exists();
		assertThat(Files.readString(object.resolve("inventory.json"))).contains("\"urn:sha256:" + digest + "\"",
				"v1/content/bytes");
	}

	private Path objectFolder(StoredContent content) {
		String digest = content.id().value();
		return this.data.resolve("content/" + digest.substring(0, 2) + "/" + digest.substring(2, 4) + "/" + digest);
	}

	private static List<Path> filesBelow(Path folder) throws IOException {
		try (Stream<Path> below = Files.walk(folder)) {
			return below.filter(Files::isRegularFile).toList();
		}
	}

}
