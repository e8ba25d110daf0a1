package de.aktenlauf.web.quarantine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.intake.CountedPages;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.RepairNote;
import de.aktenlauf.intake.Repairs;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class RepairDeskTest {

	private static final CaseNumber CASE = new CaseNumber("35504//0012345");

	private final MailItemId letter = MailItemId.next();

	private final Repairs repairs = mock(Repairs.class);

	private final FileFactsFinder facts = mock(FileFactsFinder.class);

	private final Intake intake = mock(Intake.class);

	private final Words words = mock(Words.class);

	private final RepairDesk desk = new RepairDesk(this.repairs, mock(CountedPages.class), this.intake, this.facts,
			this.words);

	@BeforeEach
	void aProposal() {
		given(this.intake.mailItem(this.letter)).willReturn(mock(MailItem.class));
		given(this.words.of(any(), any(Object[].class))).willAnswer((call) -> call.getArgument(0));
		given(this.repairs.notes(any()))
			.willReturn(Map.of(this.letter, new RepairNote(Optional.empty(), Optional.empty(), Optional
				.of(new RepairNote.Proposal(CASE, new UserId("poststelle"), Instant.parse("2026-11-20T09:00:00Z"))))));
	}

	@Test
	void nobody_confirms_into_a_file_that_is_locked_for_them() {
		given(this.facts.namable(CASE)).willReturn(false);

		assertThat(this.desk.confirm(this.letter).done()).isFalse();

		verify(this.repairs, never()).confirmUnreadable(any());
	}

	@Test
	void a_file_that_may_be_named_takes_the_letter() {
		given(this.facts.namable(CASE)).willReturn(true);

		assertThat(this.desk.confirm(this.letter).done()).isTrue();
	}

	@Test
	void of_two_people_at_once_the_second_is_told_and_stops_no_other_letter() {
		given(this.facts.namable(CASE)).willReturn(true);
		willThrow(new DuplicateKeyException("waiting")).given(this.repairs).proposeUnreadable(this.letter, CASE);

		assertThat(this.desk.propose(this.letter, CASE.value()).done()).isFalse();
	}

}
