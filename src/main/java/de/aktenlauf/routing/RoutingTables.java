package de.aktenlauf.routing;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps kind and case of each letter; a second look replaces the first. */
@Component
class RoutingTables {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern BLANK = Pattern.compile(" ");

	private final JdbcClient jdbc;

	RoutingTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void keep(MailItemId mailItem, Classification classification) {
		String urgencies = classification.urgencies()
			.stream()
			.sorted()
			.map(Enum::name)
			.collect(Collectors.joining(" "));
		String evidence = JSON.writeValueAsString(classification.evidence());
		int updated = write("""
				UPDATE mail_classification SET kind = :kind, confidence_percent = :percent, urgencies = :urgencies,
				version = :version, evidence = :evidence WHERE mail_item_id = :id""", mailItem, classification,
				urgencies, evidence);
		if (updated == 0) {
			write("""
					INSERT INTO mail_classification
					(mail_item_id, kind, confidence_percent, urgencies, version, evidence)
					VALUES (:id, :kind, :percent, :urgencies, :version, :evidence)""", mailItem, classification,
					urgencies, evidence);
		}
	}

	private int write(String sql, MailItemId mailItem, Classification classification, String urgencies,
			String evidence) {
		return this.jdbc.sql(sql)
			.param("id", mailItem.value())
			.param("kind", classification.kind().name())
			.param("percent", classification.confidencePercent())
			.param("urgencies", urgencies)
			.param("version", classification.version())
			.param("evidence", evidence)
			.update();
	}

	Optional<Classification> classification(MailItemId mailItem) {
		return this.jdbc.sql("""
				SELECT kind, confidence_percent, urgencies, version, evidence
				FROM mail_classification WHERE mail_item_id = :id""")
			.param("id", mailItem.value())
			.query((row, number) -> new Classification(DocumentKind.valueOf(row.getString("kind")),
					row.getInt("confidence_percent"), evidence(row.getString("evidence")),
					urgencies(row.getString("urgencies")), row.getString("version")))
			.optional();
	}

	void keep(MailItemId mailItem, CaseMatch match) {
		int updated = write("""
				UPDATE mail_case_match SET case_number = :case, found_by = :foundBy, healed = :healed, reason = :reason,
				evidence = :evidence, candidates = :candidates WHERE mail_item_id = :id""", mailItem, match);
		if (updated == 0) {
			write("""
					INSERT INTO mail_case_match
					(mail_item_id, case_number, found_by, healed, reason, evidence, candidates)
					VALUES (:id, :case, :foundBy, :healed, :reason, :evidence, :candidates)""", mailItem, match);
		}
	}

	private int write(String sql, MailItemId mailItem, CaseMatch match) {
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql)
			.param("id", mailItem.value())
			.param("reason", match.reason());
		return switch (match) {
			case CaseMatch.Found found -> statement.param("case", found.caseNumber().value())
				.param("foundBy", found.foundBy().name())
				.param("healed", found.healed())
				.param("evidence", JSON.writeValueAsString(found.evidence()))
				.param("candidates", "[]")
				.update();
			case CaseMatch.Unclear unclear -> statement.param("case", null, java.sql.Types.VARCHAR)
				.param("foundBy", null, java.sql.Types.VARCHAR)
				.param("healed", false)
				.param("evidence", "[]")
				.param("candidates",
						JSON.writeValueAsString(unclear.candidates().stream().map(KeptCandidate::of).toList()))
				.update();
		};
	}

	Optional<CaseMatch> caseMatch(MailItemId mailItem) {
		return this.jdbc.sql("""
				SELECT case_number, found_by, healed, reason, evidence, candidates
				FROM mail_case_match WHERE mail_item_id = :id""").param("id", mailItem.value()).query((row, number) -> {
			String caseNumber = row.getString("case_number");
			if (caseNumber == null) {
				return (CaseMatch) new CaseMatch.Unclear(candidates(row.getString("candidates")),
						row.getString("reason"));
			}
			return new CaseMatch.Found(new CaseNumber(caseNumber), CaseFoundBy.valueOf(row.getString("found_by")),
					row.getBoolean("healed"), evidence(row.getString("evidence")), row.getString("reason"));
		}).optional();
	}

	Map<MailItemId, List<CaseNumber>> candidates(Collection<MailItemId> mailItems) {
		Map<MailItemId, List<CaseNumber>> found = new HashMap<>();
		if (!mailItems.isEmpty()) {
			this.jdbc.sql("""
					SELECT mail_item_id, candidates FROM mail_case_match
					WHERE mail_item_id IN (:ids) AND case_number IS NULL AND candidates <> '[]'""")
				.param("ids", mailItems.stream().map(MailItemId::value).toList())
				.query((row) -> {
					found.put(new MailItemId(row.getObject(1, UUID.class)),
							candidates(row.getString(2)).stream().map(CaseCandidate::caseNumber).toList());
				});
		}
		return found;
	}

	private static List<Evidence> evidence(String json) {
		return Arrays.asList(JSON.readValue(json, Evidence[].class));
	}

	private static List<CaseCandidate> candidates(String json) {
		return Arrays.stream(JSON.readValue(json, KeptCandidate[].class)).map(KeptCandidate::candidate).toList();
	}

	private static Set<Urgency> urgencies(String names) {
		Set<Urgency> urgencies = EnumSet.noneOf(Urgency.class);
		BLANK.splitAsStream(names)
			.filter((name) -> !name.isEmpty())
			.forEach((name) -> urgencies.add(Urgency.valueOf(name)));
		return urgencies;
	}

	/** A candidate as it is kept. */
	private record KeptCandidate(String caseNumber, int score, String reason) {

		static KeptCandidate of(CaseCandidate candidate) {
			return new KeptCandidate(candidate.caseNumber().value(), candidate.score(), candidate.reason());
		}

		CaseCandidate candidate() {
			return new CaseCandidate(new CaseNumber(this.caseNumber), this.score, this.reason);
		}

	}

}
