package de.aktenlauf.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One run of an import.
 * <p>
 * Concurrency: one thread; the facade lets one import run at a time.
 * <p>
 * Failure: each batch is a transaction of its own with its audit entries and events; an
 * import that was cut off is simply run again, as unchanged rows cost nothing.
 */
class RegisterImport {

	private static final int BATCH = 200;

	/** So many refused rows are told one by one. */
	private static final int MAX_REFUSALS = 10_000;

	private static final int MAX_REASON = 2_000;

	private final CaseTable table;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transactions;

	private final Clock clock;

	private final UserId actor;

	private final List<CaseTable.DigestedCase> batch = new ArrayList<>();

	// Every case that the extract names, also in a broken row: none of them is missing.
	private final Set<String> named = new HashSet<>();

	private final Map<String, Integer> taken = new HashMap<>();

	private final List<ImportReport.Refusal> refused = new ArrayList<>();

	private int rows;

	private int refusals;

	private int added;

	private int changed;

	private int closed;

	private int unchanged;

	RegisterImport(Surroundings surroundings, UserId actor) {
		this.table = surroundings.table();
		this.audit = surroundings.audit();
		this.events = surroundings.events();
		this.transactions = surroundings.transactions();
		this.clock = surroundings.clock();
		this.actor = actor;
	}

	ImportReport run(RegisterReader register) {
		register.forEachRow(this::take);
		flush();
		if (register.full()) {
			closeMissing();
		}
		this.transactions.executeWithoutResult(
				(status) -> this.audit.record(this.actor, AuditAction.CASES_IMPORTED, "case-register:import",
						Map.of("added", String.valueOf(this.added), "changed", String.valueOf(this.changed), "closed",
								String.valueOf(this.closed), "unchanged", String.valueOf(this.unchanged), "refused",
								String.valueOf(this.refusals), "full", String.valueOf(register.full()))));
		return new ImportReport(this.added, this.changed, this.closed, this.unchanged, refused());
	}

	private void take(JsonNode node) {
		this.rows++;
		Optional<CaseNumber> number = RowCheck.numberOf(node);
		number.map(CaseNumber::value).ifPresent(this.named::add);
		RowCheck check = new RowCheck(node, this.clock);
		Optional<BenefitCommunity> community = check.check();
		if (community.isEmpty()) {
			refuse(node, String.join(" ", check.findings()));
			return;
		}
		Integer first = this.taken.putIfAbsent(community.get().number().value(), this.rows);
		if (first != null) {
			refuse(node, "Der Fall steht doppelt im Auszug; Zeile #" + first + " wurde übernommen. "
					+ "Bitte die richtige Zeile allein liefern.");
			return;
		}
		this.batch.add(new CaseTable.DigestedCase(community.get(), digest(community.get())));
		if (this.batch.size() == BATCH) {
			flush();
		}
	}

	private void refuse(JsonNode node, String reason) {
		this.refusals++;
		if (this.refusals > MAX_REFUSALS) {
			return;
		}
		JsonNode written = node.path("case");
		String name = (written.isString() && !written.stringValue().isBlank()) ? printable(written.stringValue())
				: "#" + this.rows;
		this.refused.add(new ImportReport.Refusal(name,
				(reason.length() > MAX_REASON) ? reason.substring(0, MAX_REASON) + "…" : reason));
	}

	/** The refused rows; beyond the most that are told, how many more there are. */
	private List<ImportReport.Refusal> refused() {
		if (this.refusals > MAX_REFUSALS) {
			this.refused.add(new ImportReport.Refusal("…", "Weitere " + (this.refusals - MAX_REFUSALS)
					+ " Zeilen sind fehlerhaft; bitte den Auszug prüfen und neu liefern."));
		}
		return this.refused;
	}

	private void flush() {
		if (this.batch.isEmpty()) {
			return;
		}
		Map<String, String> known = this.table
			.digests(this.batch.stream().map((row) -> row.community().number().value()).toList());
		List<CaseTable.DigestedCase> newRows = new ArrayList<>();
		List<CaseTable.DigestedCase> otherRows = new ArrayList<>();
		for (CaseTable.DigestedCase row : this.batch) {
			String before = known.get(row.community().number().value());
			if (before == null) {
				newRows.add(row);
			}
			else if (!before.equals(row.digest())) {
				otherRows.add(row);
			}
		}
		if (!newRows.isEmpty() || !otherRows.isEmpty()) {
			this.transactions.executeWithoutResult((status) -> {
				newRows.forEach((row) -> announce(row.community().number(), "added"));
				otherRows.forEach((row) -> announce(row.community().number(), "changed"));
				this.table.write(newRows, otherRows, this.clock.instant());
			});
		}
		this.added += newRows.size();
		this.changed += otherRows.size();
		this.unchanged += this.batch.size() - newRows.size() - otherRows.size();
		this.batch.clear();
	}

	private void closeMissing() {
		List<String> missing = this.table.openCases()
			.stream()
			.filter((number) -> !this.named.contains(number))
			.toList();
		for (int from = 0; from < missing.size(); from += BATCH) {
			List<String> part = missing.subList(from, Math.min(missing.size(), from + BATCH));
			this.transactions.executeWithoutResult((status) -> {
				part.forEach((number) -> announce(new CaseNumber(number), "closed"));
				this.table.close(part, this.clock.instant());
			});
			this.closed += part.size();
		}
	}

	private void announce(CaseNumber number, String what) {
		this.audit.record(this.actor, AuditAction.CASE_CHANGED, "case:" + number, Map.of("change", what));
		this.events.publishEvent(new CaseChanged(number));
	}

	private static String printable(String written) {
		String oneLine = written.replaceAll("[\\p{C}]", "\uFFFD").strip();
		return (oneLine.length() > 40) ? oneLine.substring(0, 40) + "…" : oneLine;
	}

	private static String digest(BenefitCommunity community) {
		List<String> facts = new ArrayList<>(List.of(community.number().value(), community.fileNumber().orElse(""),
				community.team(), community.worker().map(UserId::value).orElse(""), community.status().name(),
				community.protection().name(), community.address().map(Address::street).orElse(""),
				community.address().map(Address::postCode).orElse(""),
				community.address().map(Address::city).orElse("")));
		for (Person person : community.members()) {
			facts.addAll(List.of(person.customerNumber().orElse(""), person.role().name(), person.givenName(),
					person.familyName(), person.birthDate().map(Object::toString).orElse(""),
					person.iban().orElse("")));
		}
		try {
			// No fact holds control characters, so that this separates without doubt.
			byte[] bytes = String.join("\u001f", facts).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	/**
	 * What an import works with.
	 *
	 * @param table the SQL
	 * @param audit the trail
	 * @param events hears of each changed case
	 * @param transactions one for each batch
	 * @param clock the time
	 */
	record Surroundings(CaseTable table, AuditTrail audit, ApplicationEventPublisher events,
			TransactionOperations transactions, Clock clock) {
	}

}
