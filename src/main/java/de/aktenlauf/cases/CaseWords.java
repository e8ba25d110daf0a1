package de.aktenlauf.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.aktenlauf.access.Protection;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code case_word}: the words by which people look for a case. Each word is
 * folded like a name; a street is there with and without its joints, and {@code straße}
 * is shortened to {@code str}.
 */
class CaseWords {

	/** More words than anybody types. */
	static final int MAX_TYPED = 8;

	/** So many cases are looked at before the rights are applied. */
	static final int MAX_CASES = 20_000;

	private static final int CHUNK = 500;

	// also as far as somebody has typed it
	private static final Pattern STREET = Pattern.compile("str(?:a(?:s(?:se?)?)?)?$");

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	CaseWords(JdbcTemplate batches) {
		this.batches = batches;
		this.jdbc = JdbcClient.create(batches);
	}

	/** Words of a text as they stand in the table. */
	static List<String> words(String text) {
		return NameKey.words(text).stream().map(CaseWords::shortened).toList();
	}

	/** The words by which a person is found. */
	static Set<String> of(Person person) {
		Set<String> words = new LinkedHashSet<>(words(person.familyName() + " " + person.givenName()));
		words.addAll(NameKey.of(person.familyName()));
		return words;
	}

	/** The words by which an address is found. */
	static Set<String> of(Address address) {
		List<String> street = words(address.street());
		Set<String> words = new LinkedHashSet<>(street);
		words.add(String.join("", street.stream().filter((word) -> Character.isLetter(word.charAt(0))).toList()));
		words.addAll(words(address.postCode() + " " + address.city()));
		words.remove("");
		return words;
	}

	void remove(List<Object[]> caseNumbers) {
		this.batches.batchUpdate("delete from case_word where case_number = ?", caseNumbers);
	}

	void insert(List<BenefitCommunity> communities) {
		List<Object[]> rows = new ArrayList<>();
		for (BenefitCommunity community : communities) {
			Stream
				.concat(community.members().stream().flatMap((person) -> of(person).stream()),
						community.address().stream().flatMap((address) -> of(address).stream()))
				.distinct()
				.forEach((word) -> rows.add(new Object[] { word, community.number().value() }));
		}
		this.batches.batchUpdate("insert into case_word (word, case_number) values (?, ?)", rows);
	}

	/** Cases after one, in their order, that have no words yet. */
	List<String> without(String after) {
		return this.jdbc
			.sql("select case_number from benefit_case c where case_number > :after and not exists"
					+ " (select 1 from case_word w where w.case_number = c.case_number)"
					+ " order by case_number fetch first " + CHUNK + " rows only")
			.param("after", after)
			.query(String.class)
			.list();
	}

	/** Cases of which each typed word begins a word, with what the rules ask for. */
	List<BenefitCommunity> beginning(List<String> typed) {
		List<String> longestFirst = typed.stream()
			.distinct()
			.sorted((one, other) -> other.length() - one.length())
			.toList();
		StringBuilder sql = new StringBuilder("select case_number, team, worker, status, protection from benefit_case c"
				+ " where case_number in (select case_number from case_word where " + begins(longestFirst, 0) + ")");
		for (int i = 1; i < longestFirst.size(); i++) {
			sql.append(" and exists (select 1 from case_word w where w.case_number = c.case_number and ")
				.append(begins(longestFirst, i))
				.append(')');
		}
		sql.append(" order by case_number fetch first " + MAX_CASES + " rows only");
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql.toString());
		for (int i = 0; i < longestFirst.size(); i++) {
			String beginning = longestFirst.get(i);
			statement = statement.param("from" + i, beginning).param("like" + i, beginning + "%");
			statement = end(beginning).isEmpty() ? statement : statement.param("to" + i, end(beginning));
		}
		return statement
			.query((row, index) -> new BenefitCommunity(new CaseNumber(row.getString("case_number")), Optional.empty(),
					row.getString("team"), Optional.ofNullable(row.getString("worker")).map(UserId::new),
					CaseStatus.valueOf(row.getString("status")), Protection.valueOf(row.getString("protection")),
					Optional.empty(), List.of()))
			.list();
	}

	// The range uses the index; the pattern is what counts.
	private static String begins(List<String> words, int index) {
		String range = end(words.get(index)).isEmpty() ? "" : " and word < :to" + index;
		return "word >= :from" + index + range + " and word like :like" + index;
	}

	/** The first text after all that begin so; empty if collations differ about it. */
	private static String end(String beginning) {
		char last = beginning.charAt(beginning.length() - 1);
		boolean hasNext = beginning.chars().allMatch((letter) -> letter < 128) && last != 'z' && last != '9';
		return hasNext ? beginning.substring(0, beginning.length() - 1) + (char) (last + 1) : "";
	}

	private static String shortened(String word) {
		return STREET.matcher(word).replaceFirst("str");
	}

}
