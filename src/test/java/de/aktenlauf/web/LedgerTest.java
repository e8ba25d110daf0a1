package de.aktenlauf.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemStage;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class LedgerTest {

	private static final CaseNumber CASE = new CaseNumber("35504//0012345");

	@ParameterizedTest
	@CsvSource({ "AUDITOR,PAYSLIP,true", "AUDITOR,SICK_NOTE,false", "CASEWORKER,SICK_NOTE,true",
			"MAIL_ROOM,SICK_NOTE,true" })
	void a_letter_about_health_is_shown_to_those_who_may_read_it(Role role, String kind, boolean shown) {
		Intake intake = mock(Intake.class);
		Access access = mock(Access.class);
		FileFactsFinder facts = mock(FileFactsFinder.class);
		when(access.require(Permission.READ_DELIVERIES))
			.thenReturn(new User(new UserId("somebody"), "", Set.of(role), Set.of()));
		when(facts.visible(any())).thenReturn(Set.of(CASE));
		when(intake.ledger("A")).thenReturn(List.of(filed(kind)));

		MailItem row = new Ledger(intake, access, facts).rows("A").getFirst();

		assertThat(row.outcome().kind().isPresent()).isEqualTo(shown);
		assertThat(row.outcome().reason().isPresent()).isEqualTo(shown);
		assertThat(row.state()).isEqualTo(MailItemState.FILED);
	}

	private static MailItem filed(String kind) {
		MailItem.Outcome outcome = new MailItem.Outcome(Optional.of(DocumentId.next()), Optional.of(kind),
				Optional.of(90), Optional.of(CASE), Optional.empty(), Optional.of("LEISTUNG-3"), Optional.empty(),
				Optional.empty(), Optional.of("Erkannt als …"), Optional.of(10));
		Instant now = Instant.parse("2026-11-20T09:12:00Z");
		return new MailItem(MailItemId.next(), "A", 1, "0001.pdf", Channel.POST, LocalDate.parse("2026-11-19"), now,
				now, Optional.empty(), 1, MailItemState.FILED, MailItemStage.DISTRIBUTED, Optional.empty(), outcome,
				Optional.empty(), Optional.empty());
	}

}
