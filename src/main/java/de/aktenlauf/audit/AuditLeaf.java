package de.aktenlauf.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import de.aktenlauf.shared.UserId;

import tools.jackson.databind.json.JsonMapper;

/**
 * The one form in which an entry is hashed: compact JSON with the keys {@code at},
 * {@code actor}, {@code action}, {@code subject}, {@code facts} in this order, facts by
 * rising key, time in UTC with six decimals, UTF-8.
 *
 * @param content the JSON text
 * @param hash SHA-256 over a zero byte and the content (RFC 6962 section 2.1), as 64
 * lower-case hexadecimal digits
 */
record AuditLeaf(String content, String hash) {

	/** Longest content in characters; facts are codes, ids and counts. */
	private static final int MAX_CONTENT_LENGTH = 16_000;

	/** RFC 6962 section 2.1: separates leaves from inner nodes. */
	private static final byte LEAF_PREFIX = 0x00;

	private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX")
		.withZone(ZoneOffset.UTC);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static AuditLeaf of(Instant at, UserId actor, AuditAction action, String subject, Map<String, String> facts) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("at", MICROSECONDS.format(at));
		fields.put("actor", actor.value());
		fields.put("action", action.name());
		fields.put("subject", subject);
		fields.put("facts", new TreeMap<>(facts));
		String content = JSON.writeValueAsString(fields);
		if (content.length() > MAX_CONTENT_LENGTH) {
			throw new IllegalArgumentException("an audit entry has at most " + MAX_CONTENT_LENGTH + " characters, not "
					+ content.length() + ": record codes, ids and counts");
		}
		return new AuditLeaf(content, hash(content));
	}

	/**
	 * Hashes the stored content of an entry again.
	 * @param content the stored JSON text
	 * @return the leaf hash it must have
	 */
	static String hash(String content) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(LEAF_PREFIX);
			return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	static Map<String, String> factsOf(String content) {
		Map<String, String> facts = new LinkedHashMap<>();
		JSON.readTree(content)
			.path("facts")
			.properties()
			.forEach((fact) -> facts.put(fact.getKey(), fact.getValue().asString()));
		return facts;
	}

}
