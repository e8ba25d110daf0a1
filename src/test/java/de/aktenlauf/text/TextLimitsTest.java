package de.aktenlauf.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import de.aktenlauf.content.ContentStore;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.worker.Reply;
import de.aktenlauf.text.worker.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class TextLimitsTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:12:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path data;

	@Test
	void a_letter_of_more_words_than_find_room_is_refused() {
		ContentStore store = new ContentStore(this.data);
		ContentId letter = store.put(new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.UTF_8))).id();
		TextExtraction extraction = extraction(store, pagesOf(TextExtraction.MAX_WORDS / 2));

		assertThatExceptionOfType(ExtractionFailed.class).isThrownBy(() -> extraction.extract(letter))
			.satisfies((failed) -> assertThat(failed.failure()).isEqualTo(ExtractionFailure.ARCHIVE_LIMIT));
	}

	@Test
	void pictures_of_a_killed_process_go_a_day_later() throws Exception {
		Path pieces = Files.createDirectories(this.data.resolve("pieces"));
		Path old = Files.createDirectory(pieces.resolve("letter-old"));
		Files.writeString(old.resolve("1.png"), "picture");
		Files.setLastModifiedTime(old, FileTime.from(CLOCK.instant().minusSeconds(90_000)));
		Path young = Files.createDirectory(pieces.resolve("letter-young"));
		Files.setLastModifiedTime(young, FileTime.from(CLOCK.instant()));

		extraction(new ContentStore(this.data), pagesOf(1));

		assertThat(old).doesNotExist();
		assertThat(young).exists();
	}

	private TextExtraction extraction(ContentStore store, WorkerPool workers) {
		given(workers.workFolder()).willReturn(this.data.resolve("pieces"));
		return new TextExtraction(store, mock(ExtractionTable.class), workers, new PreviewFolder(this.data), CLOCK);
	}

	private static WorkerPool pagesOf(int words) {
		WorkerPool workers = mock(WorkerPool.class);
		List<Word> text = Collections.nCopies(words, new Word("Wort", new Box(0, 0, 10, 10), 100, 1, 1));
		given(workers.submit(any()))
			.willAnswer((call) -> CompletableFuture.completedFuture(switch ((Request) call.getArgument(0)) {
				case Request.Open open -> new Reply.Opened(new Inspection("application/pdf", 3));
				case Request.ReadPage read -> new Reply.PageRead(
						new Page(read.page(), 100, 100, 0, false, TextSource.LAYER, 100, text, List.of()), 0);
				case Request.WriteRendition rendition -> new Reply.Written("");
				case Request.WriteImage image -> new Reply.Written("");
				case Request.WritePages pages -> new Reply.Written("");
				case Request.TurnPicture picture -> new Reply.Written("");
				case Request.BlackOut page -> new Reply.Written("");
				case Request.Assemble assemble -> new Reply.Written("");
			}));
		return workers;
	}

}
