package de.aktenlauf.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.UserId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Remembers what was refused as a whole, so that it can be shown; table
 * {@code delivery_refusal}.
 */
@Component
public class RefusedDeliveries {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final TransactionOperations transactions;

	private final Clock clock;

	RefusedDeliveries(JdbcClient jdbc, AuditTrail audit, TransactionOperations transactions, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * The latest refusals.
	 * @param limit at most this many, 1 to 200
	 * @return the newest first; empty when there are none
	 */
	public List<RefusedDelivery> latest(int limit) {
		return this.jdbc.sql("select * from delivery_refusal order by refused_at desc, id desc limit :limit")
			.param("limit", limit)
			.query((row, index) -> new RefusedDelivery(row.getObject("refused_at", OffsetDateTime.class).toInstant(),
					row.getString("place"), row.getString("refusal_key"), findings(row.getString("findings"))))
			.list();
	}

	/** Remembers a refusal; the same one again only moves to the front. */
	void record(UserId actor, String place, DeliveryRefused refusal) {
		String shown = VisibleName.of(place, 150);
		String findings = JSON.writeValueAsString(refusal.findings()
			.stream()
			.map((finding) -> Map.of("field", finding.field(), "message", finding.message()))
			.toList());
		String fingerprint = Digests
			.sha256((shown + "\n" + refusal.key() + "\n" + findings).getBytes(StandardCharsets.UTF_8));
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.transactions.executeWithoutResult((status) -> {
			this.audit.record(actor, AuditAction.DELIVERY_REFUSED, "delivery:" + shown,
					Map.of("key", refusal.key(), "findings", String.valueOf(refusal.findings().size())));
			int moved = this.jdbc.sql("update delivery_refusal set refused_at = :now where fingerprint = :fingerprint")
				.param("now", now)
				.param("fingerprint", fingerprint)
				.update();
			if (moved == 0) {
				this.jdbc.sql("""
						insert into delivery_refusal (refused_at, place, refusal_key, findings, fingerprint)
						values (:now, :place, :key, :findings, :fingerprint)
						""")
					.param("now", now)
					.param("place", shown)
					.param("key", refusal.key())
					.param("findings", findings)
					.param("fingerprint", fingerprint)
					.update();
			}
		});
	}

	private static List<DeliveryRefused.Finding> findings(String json) {
		List<DeliveryRefused.Finding> findings = new ArrayList<>();
		for (JsonNode finding : JSON.readTree(json).values()) {
			findings.add(new DeliveryRefused.Finding(finding.path("field").asString(""),
					finding.path("message").asString("")));
		}
		return findings;
	}

}
