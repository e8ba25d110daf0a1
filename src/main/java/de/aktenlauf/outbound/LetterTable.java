package de.aktenlauf.outbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The SQL of the tables {@code letter}, {@code letter_number} and
 * {@code outgoing_letter}.
 */
@Component
class LetterTable {

	private static final String SELECT = """
			select l.id, l.letter_key, l.case_number, l.team, l.kind, l.state, l.automatic, l.decider_name,
				l.decider_role, l.addressee, l.content as said, l.composed_by, l.composed_at, o.number, o.document,
				o.letter_date, o.content, o.text_versions, o.pages, o.sent_by, o.sent_at
			from letter l left join outgoing_letter o on o.letter = l.id
			""";

	private final JdbcClient jdbc;

	LetterTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Letter letter, Snapshot said) {
		written(this.jdbc.sql("""
				insert into letter (id, letter_key, case_number, team, kind, state, automatic, decider_name,
					decider_role, addressee, content, composed_by, composed_at)
				values (:id, :key, :caseNumber, :team, :kind, :state, :automatic, :deciderName,
					:deciderRole, :addressee, :content, :composedBy, :composedAt)
				"""), letter, said).param("key", letter.key())
			.param("caseNumber", letter.caseNumber().value())
			.update();
	}

	/** Writes a draft anew. */
	void update(Letter letter, Snapshot said) {
		written(this.jdbc.sql("""
				update letter set team = :team, kind = :kind, automatic = :automatic, state = :state,
					decider_name = :deciderName, decider_role = :deciderRole, addressee = :addressee,
					content = :content, composed_by = :composedBy, composed_at = :composedAt
				where id = :id
				"""), letter, said).update();
	}

	private static StatementSpec written(StatementSpec statement, Letter letter, Snapshot said) {
		return statement.param("id", letter.id().value())
			.param("team", letter.team())
			.param("kind", letter.kind().name())
			.param("state", letter.state().name())
			.param("automatic", letter.decidedBy().automatic())
			.param("deciderName", letter.decidedBy().name())
			.param("deciderRole", letter.decidedBy().role())
			.param("addressee", LetterData.write(said.addressee()))
			.param("content", LetterData.write(said.content()))
			.param("composedBy", letter.composedBy().value())
			.param("composedAt", letter.composedAt().atOffset(ZoneOffset.UTC));
	}

	void delete(LetterId letter) {
		this.jdbc.sql("delete from letter where id = :id").param("id", letter.value()).update();
	}

	/** Until the end of the transaction nobody else sends or changes the letter. */
	void lock(LetterId letter) {
		this.jdbc.sql("select state from letter where id = :id for update")
			.param("id", letter.value())
			.query(String.class)
			.optional();
	}

	Optional<Kept> find(LetterId letter) {
		return this.jdbc.sql(SELECT + "where l.id = :id")
			.param("id", letter.value())
			.query(LetterTable::kept)
			.optional();
	}

	Optional<Kept> find(String key) {
		return this.jdbc.sql(SELECT + "where l.letter_key = :key")
			.param("key", key)
			.query(LetterTable::kept)
			.optional();
	}

	/** The next number, for this letter alone. */
	long number(LetterId letter) {
		this.jdbc.sql("insert into letter_number (letter) values (:letter)").param("letter", letter.value()).update();
		return this.jdbc.sql("select number from letter_number where letter = :letter")
			.param("letter", letter.value())
			.query(Long.class)
			.single();
	}

	void queue(Letter letter, long number, Letter.Sent sent) {
		this.jdbc.sql("""
				insert into outgoing_letter (number, letter, document, state, case_number, team, kind, automatic,
					letter_date, content, text_versions, pages, sent_by, sent_at)
				values (:number, :letter, :document, :state, :caseNumber, :team, :kind, :automatic,
					:date, :content, :versions, :pages, :by, :at)
				""")
			.param("number", number)
			.param("letter", letter.id().value())
			.param("document", sent.document().value())
			.param("state", LetterState.READY.name())
			.param("caseNumber", letter.caseNumber().value())
			.param("team", letter.team())
			.param("kind", letter.kind().name())
			.param("automatic", letter.decidedBy().automatic())
			.param("date", sent.date())
			.param("content", sent.content().value())
			.param("versions", sent.textVersions())
			.param("pages", sent.pages())
			.param("by", sent.by().value())
			.param("at", sent.at().atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("update letter set state = :state where id = :id")
			.param("state", LetterState.READY.name())
			.param("id", letter.id().value())
			.update();
	}

	/** Letters that were sent, the newest first; of all teams if none is given. */
	List<Queued> queued(LetterQuery query, Collection<String> teams) {
		List<String> conditions = new ArrayList<>(List.of("1 = 1"));
		query.kind().ifPresent((kind) -> conditions.add("o.kind = :kind"));
		query.automatic().ifPresent((automatic) -> conditions.add("o.automatic = :automatic"));
		query.caseNumber().ifPresent((number) -> conditions.add("o.case_number = :caseNumber"));
		query.before().ifPresent((number) -> conditions.add("o.number < :before"));
		if (!teams.isEmpty()) {
			conditions.add("o.team in (:teams)");
		}
		return this.jdbc
			.sql(SELECT.replace("left join", "join") + "where " + String.join(" and ", conditions)
					+ " order by o.number desc fetch first :limit rows only")
			.param("kind", query.kind().map(LetterKind::name).orElse(""))
			.param("automatic", query.automatic().orElse(false))
			.param("caseNumber", query.caseNumber().map(CaseNumber::value).orElse(""))
			.param("before", query.before().orElse(0L))
			.param("teams", teams.isEmpty() ? List.of("") : List.copyOf(teams))
			.param("limit", query.limit())
			.query((row, place) -> new Queued(row.getLong("number"), letter(row)))
			.list();
	}

	/** Such as 2026-0000123: the year of the letter and its place. */
	static String written(long number, LocalDate date) {
		return String.format(Locale.ROOT, "%d-%07d", date.getYear(), number);
	}

	private static Kept kept(ResultSet row, int position) throws SQLException {
		Letter letter = letter(row);
		Addressee addressee = LetterData.read(row.getString("addressee"), Addressee.class);
		NoticeContent content = LetterData.read(row.getString("said"), letter.kind().content());
		return new Kept(letter,
				new Snapshot(letter.caseNumber(), letter.team(), addressee, letter.decidedBy(), content));
	}

	private static Letter letter(ResultSet row) throws SQLException {
		return new Letter(new LetterId(row.getObject("id", UUID.class)), row.getString("letter_key"),
				new CaseNumber(row.getString("case_number")), row.getString("team"),
				LetterKind.valueOf(row.getString("kind")), LetterState.valueOf(row.getString("state")),
				new DecidedBy(row.getBoolean("automatic"), row.getString("decider_name"),
						row.getString("decider_role")),
				new UserId(row.getString("composed_by")), instant(row, "composed_at"), sent(row));
	}

	private static Optional<Letter.Sent> sent(ResultSet row) throws SQLException {
		String content = row.getString("content");
		if (content == null) {
			return Optional.empty();
		}
		LocalDate date = row.getDate("letter_date").toLocalDate();
		return Optional.of(new Letter.Sent(written(row.getLong("number"), date), date, new ContentId(content),
				row.getString("text_versions"), row.getInt("pages"),
				new DocumentId(row.getObject("document", UUID.class)), new UserId(row.getString("sent_by")),
				instant(row, "sent_at")));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/**
	 * A letter with what it says.
	 *
	 * @param letter the letter
	 * @param said what it says
	 */
	record Kept(Letter letter, Snapshot said) {
	}

	/**
	 * A letter in the queue.
	 *
	 * @param place its number
	 * @param letter the letter
	 */
	record Queued(long place, Letter letter) {
	}

}
