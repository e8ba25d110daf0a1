package de.aktenlauf.applications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Reads circumstances together and writes what differs, with audit entry and event. */
@Component
class CircumstanceStore {

	private final ValueTable table;

	private final FormSchemas schemas;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CircumstanceStore(ValueTable table, FormSchemas schemas, AuditTrail audit, ApplicationEventPublisher events,
			Clock clock) {
		this.table = table;
		this.schemas = schemas;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	long version(CaseNumber caseNumber) {
		return this.table.version(caseNumber);
	}

	List<KnownValue> history(CaseNumber caseNumber) {
		return this.table.all(caseNumber).stream().map(ValueRow::value).toList();
	}

	/** Rows that are held to be true now. */
	List<ValueRow> held(CaseNumber caseNumber) {
		return this.table.all(caseNumber).stream().filter(ValueRow::known).toList();
	}

	List<ValueRow> all(CaseNumber caseNumber) {
		return this.table.all(caseNumber);
	}

	Optional<Known> known(CaseNumber caseNumber, LocalDate validOn, LocalDate knownOn) {
		Instant before = knownOn.plusDays(1).atStartOfDay(this.clock.getZone()).toInstant();
		List<KnownValue> values = this.table.known(caseNumber, validOn, before).stream().map(ValueRow::value).toList();
		return circumstances(values).map((whole) -> new Known(whole, values, version(caseNumber)));
	}

	static Optional<Circumstances> circumstances(List<KnownValue> values) {
		return values.isEmpty() ? Optional.empty()
				: Optional.of(CircumstancesTree.read(ValuePaths.tree(byPath(values.stream()))));
	}

	static SortedMap<String, String> values(Collection<ValueRow> rows, LocalDate day) {
		return byPath(rows.stream().filter((row) -> row.validOn(day)).map(ValueRow::value));
	}

	private static SortedMap<String, String> byPath(Stream<KnownValue> values) {
		SortedMap<String, String> byPath = new TreeMap<>();
		values.forEach((value) -> byPath.put(value.path(), value.value()));
		return byPath;
	}

	/**
	 * The schema and the typed check of whole circumstances; empty if anything is wrong.
	 */
	Optional<Circumstances> check(Merged merged, LocalDate from, Findings findings) {
		if (!this.schemas.check(FormSchemas.CIRCUMSTANCES, extract(merged.tree(), from), merged.words(), findings)) {
			return Optional.empty();
		}
		Circumstances circumstances = CircumstancesTree.read(merged.tree());
		CircumstancesCheck.check(circumstances, merged.words(), today(), findings);
		return Optional.of(circumstances);
	}

	/**
	 * Refuses a change after which a later day would no longer fit together, because
	 * something else is already known from then on.
	 */
	void requireWholeLater(List<ValueRow> held, ValueChange change, LocalDate from) {
		List<KnownValue> then = new ArrayList<>(change.added());
		held.stream().filter((row) -> !change.ended().contains(row.id())).map(ValueRow::value).forEach(then::add);
		TreeSet<LocalDate> days = new TreeSet<>();
		then.forEach((value) -> {
			days.add(value.validFrom());
			value.validUntil().ifPresent(days::add);
		});
		for (LocalDate day : days.tailSet(from, false)) {
			ObjectNode tree = ValuePaths.tree(byPath(then.stream()
				.filter((value) -> !value.validFrom().isAfter(day)
						&& value.validUntil().filter((until) -> !until.isAfter(day)).isEmpty())));
			Findings findings = new Findings();
			if (!this.schemas.check(FormSchemas.CIRCUMSTANCES, extract(tree, day), SchemaWords.ofForm(), findings)) {
				throw FormRefused.of(FormRefused.CONFLICT, "from", "Ab " + day
						+ " ist schon etwas anderes bekannt, mit dem diese Angaben nicht zusammenpassen; bitte die"
						+ " Änderung von einem späteren Tag an erfassen oder zuerst die späteren Angaben berichtigen.");
			}
		}
	}

	private static ObjectNode extract(ObjectNode tree, LocalDate from) {
		ObjectNode extract = tree.deepCopy();
		extract.put("format", Applications.EXTRACT);
		extract.put("validFrom", from.toString());
		return extract;
	}

	/** Writes a change; without one nothing happens. */
	long write(CaseNumber caseNumber, ValueChange change, long version, UserId user) {
		if (change.empty()) {
			return version;
		}
		if (!this.table.raise(caseNumber, version)) {
			throw new ConcurrencyFailureException("circumstances were changed at once");
		}
		Instant now = now();
		change.ended().forEach((row) -> this.table.end(row, now, version + 1));
		change.added().forEach((value) -> this.table.insert(caseNumber, value, version + 1));
		this.audit.record(user, AuditAction.CIRCUMSTANCES_CHANGED, "case:" + caseNumber,
				Map.of("version", Long.toString(version + 1), "added", Integer.toString(change.added().size()), "ended",
						Integer.toString(change.ended().size())));
		this.events.publishEvent(new CircumstancesChanged(caseNumber));
		return version + 1;
	}

}
