package de.aktenlauf.web.quarantine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** An opening is recorded once a visit, and never left out. */
class VisitsTest {

	private static final UserId SOMEBODY = new UserId("poststelle");

	private final MailItemId letter = MailItemId.next();

	private Instant now = Instant.parse("2026-11-20T09:00:00Z");

	private final Visits visits = new Visits(((InstantSource) () -> this.now).withZone(ZoneId.of("Europe/Berlin")));

	@BeforeEach
	void begin() {
		TransactionSynchronizationManager.initSynchronization();
	}

	@AfterEach
	void end() {
		TransactionSynchronizationManager.clearSynchronization();
	}

	@Test
	void the_picture_in_the_list_and_on_the_page_is_one_opening() {
		assertThat(looks(SOMEBODY, this.letter)).isTrue();
		this.now = this.now.plusSeconds(60);
		assertThat(looks(SOMEBODY, this.letter)).isFalse();
		this.now = this.now.plus(Visits.LEFT_AFTER).minusSeconds(1);
		assertThat(looks(SOMEBODY, this.letter)).isFalse();
		this.now = this.now.plus(Visits.LEFT_AFTER);
		assertThat(looks(SOMEBODY, this.letter)).isTrue();
	}

	@Test
	void every_person_and_every_letter_is_an_opening_of_its_own() {
		looks(SOMEBODY, this.letter);

		assertThat(looks(new UserId("teamleitung"), this.letter)).isTrue();
		assertThat(looks(SOMEBODY, MailItemId.next())).isTrue();
	}

	@Test
	void an_opening_that_was_not_committed_is_recorded_the_next_time() {
		this.visits.begins(SOMEBODY, this.letter);
		TransactionSynchronizationManager.clearSynchronization();
		TransactionSynchronizationManager.initSynchronization();
		this.now = this.now.plus(Duration.ofSeconds(1));

		assertThat(looks(SOMEBODY, this.letter)).isTrue();
	}

	private boolean looks(UserId user, MailItemId seen) {
		boolean begins = this.visits.begins(user, seen);
		TransactionSynchronizationUtils.triggerAfterCommit();
		TransactionSynchronizationManager.clearSynchronization();
		TransactionSynchronizationManager.initSynchronization();
		return begins;
	}

}
