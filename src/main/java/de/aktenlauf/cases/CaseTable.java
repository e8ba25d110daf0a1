package de.aktenlauf.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.access.Protection;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the tables {@code benefit_case}, {@code case_member}, {@code case_name}. */
@Component
class CaseTable {

	// Both databases plan lists of this length well.
	private static final int CHUNK = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final CaseWords words;

	CaseTable(JdbcTemplate batches) {
		this.batches = batches;
		this.words = new CaseWords(batches);
		this.jdbc = JdbcClient.create(batches);
	}

	/** Digests of the rows that were imported before, by case number. */
	Map<String, String> digests(Collection<String> caseNumbers) {
		Map<String, String> digests = new HashMap<>();
		if (!caseNumbers.isEmpty()) {
			this.jdbc.sql("select case_number, row_digest from benefit_case where case_number in (:numbers)")
				.param("numbers", caseNumbers)
				.query((row) -> {
					digests.put(row.getString(1), row.getString(2));
				});
		}
		return digests;
	}

	/** Numbers of all open cases. */
	List<String> openCases() {
		return this.jdbc.sql("select case_number from benefit_case where status = 'OPEN' order by case_number")
			.query(String.class)
			.list();
	}

	/** Inserts new cases and replaces known ones. */
	void write(List<DigestedCase> added, List<DigestedCase> changed, Instant now) {
		List<String> known = changed.stream().map((row) -> row.community().number().value()).toList();
		this.batches.batchUpdate("delete from case_name where case_number = ?", arguments(known));
		this.batches.batchUpdate("delete from case_member where case_number = ?", arguments(known));
		this.words.remove(arguments(known));
		Timestamp at = Timestamp.from(now);
		this.batches.batchUpdate("""
				insert into benefit_case (file_number, team, worker, status, protection, street, post_code, city,
					row_digest, changed_at, serial, case_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", added.stream().map((row) -> caseArguments(row, at)).toList());
		this.batches.batchUpdate("""
				update benefit_case set file_number = ?, team = ?, worker = ?, status = ?, protection = ?, street = ?,
					post_code = ?, city = ?, row_digest = ?, changed_at = ?, serial = ? where case_number = ?
				""", changed.stream().map((row) -> caseArguments(row, at)).toList());
		List<DigestedCase> all = new ArrayList<>(added);
		all.addAll(changed);
		insertMembers(all);
		this.words.insert(all.stream().map(DigestedCase::community).toList());
	}

	CaseWords words() {
		return this.words;
	}

	/** Closes cases; their next appearance in an extract counts as a change. */
	void close(List<String> caseNumbers, Instant now) {
		Timestamp at = Timestamp.from(now);
		this.batches.batchUpdate(
				"update benefit_case set status = 'CLOSED', row_digest = '', changed_at = ? where case_number = ?",
				caseNumbers.stream().map((number) -> new Object[] { at, number }).toList());
	}

	List<BenefitCommunity> byNumbers(Collection<String> caseNumbers) {
		return matching("case_number in (:values)", caseNumbers, Integer.MAX_VALUE);
	}

	List<BenefitCommunity> bySerials(Collection<String> serials, int limit) {
		return matching("serial in (:values)", serials, limit);
	}

	List<BenefitCommunity> byFileNumbers(Collection<String> fileNumbers) {
		return matching("file_number in (:values)", fileNumbers, Integer.MAX_VALUE);
	}

	List<BenefitCommunity> byPostCodes(Collection<String> postCodes, int limit) {
		return matching("post_code in (:values)", postCodes, limit);
	}

	List<BenefitCommunity> byCustomerNumbers(Collection<String> customerNumbers) {
		return matching("case_number in (select case_number from case_member where customer_number in (:values))",
				customerNumbers, Integer.MAX_VALUE);
	}

	List<BenefitCommunity> byBirthDates(Collection<LocalDate> birthDates) {
		return matching("case_number in (select case_number from case_member where birth_date in (:values))",
				birthDates, Integer.MAX_VALUE);
	}

	List<BenefitCommunity> byNameKeys(Collection<String> keys, int limit) {
		return matching("case_number in (select case_number from case_name where name_key in (:values))", keys, limit);
	}

	List<BenefitCommunity> byWorker(String worker, String after, int limit) {
		return byNumbers(this.jdbc.sql("""
				select case_number from benefit_case
				where worker = :worker and status = 'OPEN' and case_number > :after
				order by worker, status, case_number
				fetch first :limit rows only
				""").param("worker", worker).param("after", after).param("limit", limit).query(String.class).list())
			.stream()
			.sorted(Comparator.comparing(BenefitCommunity::number))
			.toList();
	}

	private List<BenefitCommunity> matching(String condition, Collection<?> values, int limit) {
		Map<String, CaseRow> cases = new LinkedHashMap<>();
		List<?> all = List.copyOf(Set.copyOf(values));
		for (int from = 0; from < all.size() && cases.size() < limit; from += CHUNK) {
			this.jdbc.sql("""
					select case_number, file_number, team, worker, status, protection, street, post_code, city
					from benefit_case where %s order by case_number limit :limit
					""".formatted(condition))
				.param("values", all.subList(from, Math.min(all.size(), from + CHUNK)))
				.param("limit", limit - cases.size())
				.query(CaseTable::caseRow)
				.list()
				.forEach((row) -> cases.putIfAbsent(row.number(), row));
		}
		Map<String, List<Person>> members = members(List.copyOf(cases.keySet()));
		return cases.values().stream().map((row) -> row.with(members.getOrDefault(row.number(), List.of()))).toList();
	}

	private Map<String, List<Person>> members(List<String> caseNumbers) {
		Map<String, List<Person>> members = new HashMap<>();
		for (int from = 0; from < caseNumbers.size(); from += CHUNK) {
			this.jdbc
				.sql("""
						select case_number, customer_number, role, given_name, family_name, birth_date, iban from case_member
						where case_number in (:numbers) order by case_number, member_number
						""")
				.param("numbers", caseNumbers.subList(from, Math.min(caseNumbers.size(), from + CHUNK)))
				.query((row) -> {
					members.computeIfAbsent(row.getString(1), (number) -> new ArrayList<>()).add(person(row));
				});
		}
		return members;
	}

	private void insertMembers(List<DigestedCase> cases) {
		List<Object[]> members = new ArrayList<>();
		List<Object[]> names = new ArrayList<>();
		for (DigestedCase row : cases) {
			String number = row.community().number().value();
			int position = 0;
			for (Person person : row.community().members()) {
				position++;
				members.add(new @Nullable Object[] { number, position, person.customerNumber().orElse(null),
						person.role().name(), person.givenName(), person.familyName(), person.birthDate().orElse(null),
						person.iban().orElse(null) });
			}
			row.community()
				.members()
				.stream()
				.flatMap((person) -> NameKey.of(person.familyName()).stream())
				.distinct()
				.forEach((key) -> names.add(new Object[] { key, number }));
		}
		this.batches.batchUpdate("""
				insert into case_member (case_number, member_number, customer_number, role, given_name, family_name,
					birth_date, iban) values (?, ?, ?, ?, ?, ?, ?, ?)
				""", members);
		this.batches.batchUpdate("insert into case_name (name_key, case_number) values (?, ?)", names);
	}

	private static Object[] caseArguments(DigestedCase row, Timestamp at) {
		BenefitCommunity community = row.community();
		return new @Nullable Object[] { community.fileNumber().orElse(null), community.team(),
				community.worker().map(UserId::value).orElse(null), community.status().name(),
				community.protection().name(), community.address().map(Address::street).orElse(null),
				community.address().map(Address::postCode).orElse(null),
				community.address().map(Address::city).orElse(null), row.digest(), at,
				community.number().value().substring(7), community.number().value() };
	}

	private static List<Object[]> arguments(List<String> values) {
		return values.stream().map((value) -> new Object[] { value }).toList();
	}

	private static CaseRow caseRow(ResultSet row, int index) throws SQLException {
		String street = row.getString("street");
		Optional<Address> address = (street == null) ? Optional.empty()
				: Optional.of(new Address(street, row.getString("post_code"), row.getString("city")));
		return new CaseRow(row.getString("case_number"), Optional.ofNullable(row.getString("file_number")),
				row.getString("team"), Optional.ofNullable(row.getString("worker")).map(UserId::new),
				CaseStatus.valueOf(row.getString("status")), Protection.valueOf(row.getString("protection")), address);
	}

	private static Person person(ResultSet row) throws SQLException {
		return new Person(Optional.ofNullable(row.getString("customer_number")),
				MemberRole.valueOf(row.getString("role")), row.getString("given_name"), row.getString("family_name"),
				Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
				Optional.ofNullable(row.getString("iban")));
	}

	/**
	 * A case with the digest of its row.
	 *
	 * @param community the case
	 * @param digest changes with any fact
	 */
	record DigestedCase(BenefitCommunity community, String digest) {
	}

	private record CaseRow(String number, Optional<String> fileNumber, String team, Optional<UserId> worker,
			CaseStatus status, Protection protection, Optional<Address> address) {

		BenefitCommunity with(List<Person> members) {
			return new BenefitCommunity(new CaseNumber(this.number), this.fileNumber, this.team, this.worker,
					this.status, this.protection, this.address, members);
		}

	}

}
