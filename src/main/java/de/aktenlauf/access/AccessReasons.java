package de.aktenlauf.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code access_reason}: stated reasons, added and never changed. */
@Component
class AccessReasons {

	/** Far more than anybody can state in a day. */
	private static final int MAX_CASES = 1_000;

	private final JdbcClient jdbc;

	AccessReasons(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UserId user, CaseNumber caseNumber, String reason, Instant givenAt, Instant validUntil) {
		this.jdbc
			.sql("insert into access_reason (user_name, case_number, reason, given_at, valid_until)"
					+ " values (?, ?, ?, ?, ?)")
			.params(user.value(), caseNumber.value(), reason, givenAt.atOffset(ZoneOffset.UTC),
					validUntil.atOffset(ZoneOffset.UTC))
			.update();
	}

	Set<CaseNumber> validCases(UserId user, Instant now) {
		return this.jdbc
			.sql("select distinct case_number from access_reason where user_name = ? and valid_until > ?"
					+ " fetch first " + MAX_CASES + " rows only")
			.params(user.value(), now.atOffset(ZoneOffset.UTC))
			.query(String.class)
			.list()
			.stream()
			.map(CaseNumber::new)
			.collect(Collectors.toUnmodifiableSet());
	}

}
