package de.aktenlauf.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The searches that the current user keeps; those of others are not there. */
@Component
public class SavedSearches {

	/** Most searches of one person. */
	public static final int MAX_SAVED = 50;

	private static final int MAX_CODE = 64;

	private static final int MAX_SHORT_CODE = 16;

	private static final int MAX_DAY = 10;

	private static final int MAX_YEAR = 4;

	private static final String SELECT = """
			select id, name, words, case_number, kind, from_day, to_day, team, received_year, channel, sort_order
			from saved_search where owner = :owner""";

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final AuditTrail audit;

	private final Clock clock;

	SavedSearches(JdbcClient jdbc, CurrentUser currentUser, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The saved searches of the current user.
	 * @return by name
	 */
	public List<SavedSearch> mine() {
		return this.jdbc.sql(SELECT + " order by name")
			.param("owner", owner().value())
			.query(SavedSearches::row)
			.list();
	}

	/**
	 * One of them.
	 * @param id its identifier
	 * @return empty if the current user has none like that
	 */
	public Optional<SavedSearch> find(UUID id) {
		return this.jdbc.sql(SELECT + " and id = :id")
			.param("owner", owner().value())
			.param("id", id)
			.query(SavedSearches::row)
			.optional();
	}

	/**
	 * Keeps a search; one of the same name is replaced.
	 * @param search what to keep; its identifier is new
	 * @throws SearchRefused if it has no name, one that is too long, or there are too
	 * many
	 */
	@Transactional
	public void save(SavedSearch search) {
		UserId owner = owner();
		String name = search.name().strip();
		if (name.isEmpty() || name.length() > SavedSearch.MAX_NAME) {
			throw new SearchRefused("name", "ein Name hat 1 bis " + SavedSearch.MAX_NAME + " Zeichen");
		}
		if (!fits(search)) {
			throw new SearchRefused("words", "diese Suche ist zu lang; bitte kürzen");
		}
		List<SavedSearch> known = mine();
		boolean replaced = known.stream().anyMatch((other) -> other.name().equals(name));
		if (!replaced && known.size() >= MAX_SAVED) {
			throw new SearchRefused("name", "höchstens " + MAX_SAVED + " gemerkte Suchen; bitte eine löschen");
		}
		this.jdbc.sql("delete from saved_search where owner = :owner and name = :name")
			.param("owner", owner.value())
			.param("name", name)
			.update();
		insert(search, owner, name);
		this.audit.record(owner, AuditAction.SEARCH_SAVED, "saved-search:" + search.id(), Map.of());
	}

	/**
	 * Forgets a search; one that is not there is forgotten already.
	 * @param id its identifier
	 */
	@Transactional
	public void delete(UUID id) {
		UserId owner = owner();
		int deleted = this.jdbc.sql("delete from saved_search where owner = :owner and id = :id")
			.param("owner", owner.value())
			.param("id", id)
			.update();
		if (deleted > 0) {
			this.audit.record(owner, AuditAction.SEARCH_DELETED, "saved-search:" + id, Map.of());
		}
	}

	private void insert(SavedSearch search, UserId owner, String name) {
		this.jdbc.sql("""
				insert into saved_search (id, owner, name, words, case_number, kind, from_day, to_day, team,
					received_year, channel, sort_order, saved_at)
				values (:id, :owner, :name, :words, :caseNumber, :kind, :from, :to, :team, :year, :channel, :order, :at)
				""")
			.param("id", search.id())
			.param("owner", owner.value())
			.param("name", name)
			.param("words", search.words())
			.param("caseNumber", search.caseNumber())
			.param("kind", search.kind())
			.param("from", search.from())
			.param("to", search.to())
			.param("team", search.team())
			.param("year", search.year())
			.param("channel", search.channel())
			.param("order", search.order())
			.param("at", OffsetDateTime.now(this.clock))
			.update();
	}

	private static boolean fits(SavedSearch search) {
		return search.words().length() <= SearchRequest.MAX_WORDS_LENGTH && search.year().length() <= MAX_YEAR
				&& Stream.of(search.kind(), search.team()).allMatch((code) -> code.length() <= MAX_CODE)
				&& Stream.of(search.caseNumber(), search.channel(), search.order())
					.allMatch((code) -> code.length() <= MAX_SHORT_CODE)
				&& Stream.of(search.from(), search.to()).allMatch((day) -> day.length() <= MAX_DAY);
	}

	private UserId owner() {
		return this.currentUser.get().id();
	}

	private static SavedSearch row(ResultSet row, int position) throws SQLException {
		return new SavedSearch(row.getObject("id", UUID.class), row.getString("name"), row.getString("words"),
				row.getString("case_number"), row.getString("kind"), row.getString("from_day"), row.getString("to_day"),
				row.getString("team"), row.getString("received_year"), row.getString("channel"),
				row.getString("sort_order"));
	}

}
