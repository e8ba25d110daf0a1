package de.aktenlauf.search;

import java.time.Clock;
import java.time.Duration;

import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A search waits for what the same person has just written, and for nothing else. */
class OwnWritesTest {

	private static final UserId ANNA = new UserId("anna");

	private final OwnWrites writes = new OwnWrites(Clock.systemUTC());

	@Test
	void a_search_goes_on_as_soon_as_the_own_write_is_searchable() {
		DocumentId document = DocumentId.next();
		this.writes.expect(ANNA, document);
		Thread index = Thread.ofVirtual().start(() -> {
			pause();
			this.writes.written(document);
		});

		long begin = System.nanoTime();
		this.writes.await(ANNA);

		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(50),
				Duration.ofMillis(1500));
		assertThat(index).isNotNull();
	}

	@Test
	void writes_of_others_and_finished_ones_are_not_waited_for() {
		DocumentId document = DocumentId.next();
		this.writes.expect(ANNA, document);

		long begin = System.nanoTime();
		this.writes.await(new UserId("bert"));
		this.writes.written(document);
		this.writes.await(ANNA);

		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(500));
	}

	@Test
	void what_never_comes_is_waited_for_once() {
		this.writes.expect(ANNA, DocumentId.next());
		this.writes.await(ANNA);

		long begin = System.nanoTime();
		this.writes.await(ANNA);

		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(500));
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
