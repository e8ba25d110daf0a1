package de.aktenlauf.cases;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.access.Protection;
import de.aktenlauf.shared.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which cases are protected, for lists that show nothing else of them. */
@Component
public class ProtectedCases {

	private final JdbcClient jdbc;

	ProtectedCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Picks the protected ones.
	 * @param caseNumbers the cases, at most 1,000
	 * @return those that are known and protected
	 */
	public Set<CaseNumber> among(Collection<CaseNumber> caseNumbers) {
		List<String> numbers = caseNumbers.stream().map(CaseNumber::value).distinct().toList();
		return numbers.isEmpty() ? Set.of()
				: this.jdbc
					.sql("select case_number from benefit_case where case_number in (:numbers) and protection <> :none")
					.param("numbers", numbers)
					.param("none", Protection.NONE.name())
					.query(String.class)
					.list()
					.stream()
					.map(CaseNumber::new)
					.collect(Collectors.toSet());
	}

}
