package de.aktenlauf.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is under way for several letters, read at once. */
@Component
class RepairNotes {

	private final JdbcClient jdbc;

	RepairNotes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<MailItemId, RepairNote> of(Collection<MailItemId> letters) {
		Map<MailItemId, RepairNote> notes = new HashMap<>();
		if (!letters.isEmpty()) {
			this.jdbc.sql("""
					select item.id, request.reference, request.requested_at, proposal.case_number,
						proposal.proposed_by, proposal.proposed_at
					from mail_item item
					left join rescan_request request on request.mail_item = item.id and request.answered_by is null
					left join unreadable_proposal proposal on proposal.waiting = item.id
					where item.id in (:letters) and (request.reference is not null or proposal.id is not null)
					""").param("letters", letters.stream().map(MailItemId::value).toList()).query((row) -> {
				notes.put(new MailItemId(row.getObject("id", UUID.class)), note(row));
			});
		}
		return notes;
	}

	private static RepairNote note(ResultSet row) throws SQLException {
		String caseNumber = row.getString("case_number");
		return new RepairNote(Optional.ofNullable(row.getString("reference")), time(row, "requested_at"),
				(caseNumber != null)
						? Optional.of(new RepairNote.Proposal(new CaseNumber(caseNumber),
								new UserId(row.getString("proposed_by")), time(row, "proposed_at").orElseThrow()))
						: Optional.empty());
	}

	private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

}
