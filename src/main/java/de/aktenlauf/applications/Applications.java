package de.aktenlauf.applications;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import de.aktenlauf.access.User;
import de.aktenlauf.applications.ApplicationTable.Entry;
import de.aktenlauf.applications.ValueChange.Statement;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applications, first ones, renewals and change notices, and what is known after
 * them.
 */
@Component
public class Applications {

	/** Far more than the largest form needs. */
	public static final int MAX_BYTES = 256 * 1024;

	/** The form of the specialist system's extract. */
	public static final String EXTRACT = "aktenlauf-circumstances/1";

	private final ApplicationTable table;

	private final CircumstanceStore store;

	private final FormReader reader;

	private final CaseAccess access;

	private final Efiles efiles;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	Applications(ApplicationTable table, CircumstanceStore store, FormSchemas schemas, CaseAccess access, Efiles efiles,
			AuditTrail audit, ApplicationEventPublisher events) {
		this.table = table;
		this.store = store;
		this.reader = new FormReader(schemas);
		this.access = access;
		this.efiles = efiles;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Takes one of the three forms: keeps it and every value that it changes.
	 * @param caseNumber the case for which it is meant
	 * @param json the form, UTF-8
	 * @param key makes a repetition harmless: the same key and bytes again change nothing
	 * @return the application
	 * @throws FormRefused if it cannot be read, says what cannot be, or does not fit what
	 * is stored; nothing is stored then
	 * @throws CaseUnknown if the register does not know the case
	 */
	@Transactional
	public ApplicationId submit(CaseNumber caseNumber, byte[] json, Optional<String> key) {
		User user = this.access.editing(caseNumber);
		String digest = Digest.of(json);
		Optional<Entry> before = key.flatMap((once) -> this.table.byKey(user.id(), once));
		if (before.isPresent()) {
			return repeated(before.get(), digest);
		}
		ObjectNode tree = FormTree.read(json);
		EnteredForm entered = this.reader.read(tree, user.id());
		if (!entered.caseNumber().equals(caseNumber)) {
			throw FormRefused.of(FormRefused.IMPOSSIBLE, "case",
					"Das Formular nennt einen anderen Fall als der Aufruf; bitte die Fallnummer prüfen.");
		}
		Application application = entered.application(new ApplicationId(UUID.randomUUID()));
		notEntered(application);
		Change change = change(entered, application);
		this.table.insert(application, new Entry(application.id(), application.caseNumber(), FormTree.write(tree),
				digest, true, this.store.now(), user.id()), key);
		this.audit.record(user.id(), AuditAction.APPLICATION_SUBMITTED, "case:" + application.caseNumber(),
				Map.of("application", application.id().toString(), "form", application.form().name()));
		this.store.write(application.caseNumber(), change.values(), change.version(), user.id());
		this.events
			.publishEvent(new ApplicationSubmitted(application.id(), application.caseNumber(), application.form()));
		return application.id();
	}

	private static ApplicationId repeated(Entry before, String digest) {
		if (!before.digest().equals(digest)) {
			throw FormRefused.of(FormRefused.CONFLICT, "Idempotency-Key",
					"Unter diesem Schlüssel kam schon ein anderes Formular; bitte für jedes einen neuen nehmen.");
		}
		return before.id();
	}

	private void notEntered(Application application) {
		application.documents()
			.stream()
			.findFirst()
			.flatMap(this.table::byFormDocument)
			.filter((entry) -> entry.caseNumber().equals(application.caseNumber()))
			.ifPresent((entry) -> {
				throw FormRefused.of(FormRefused.CONFLICT, "documents[0]",
						"Dieses Formular ist schon erfasst, als Antrag " + entry.id() + "; bitte dort nachsehen.");
			});
	}

	private Change change(EnteredForm form, Application application) {
		BenefitCommunity community = this.access.community(form.caseNumber());
		Findings findings = new Findings();
		FormCheck check = new FormCheck(form, findings);
		check.incomes();
		findings.throwIfAny(FormRefused.IMPOSSIBLE);
		check.received(this.store.today());
		check.persons(community);
		check.documents(this.efiles.documents(named(form)));
		List<ValueRow> rows = this.store.all(form.caseNumber());
		List<ValueRow> held = rows.stream().filter(ValueRow::known).toList();
		SortedMap<String, String> known = CircumstanceStore.values(held, form.from());
		SortedMap<String, String> then = new TreeMap<>(known);
		if (!form.given().isEmpty()) {
			Merged merged = form.whole() ? Merged.whole(form.given())
					: Merged.of(known.isEmpty() ? Optional.empty() : Optional.of(ValuePaths.tree(known)), form.given());
			Optional<Circumstances> circumstances = this.store.check(merged, form.from(), findings);
			// nothing is left to compare if it cannot be
			findings.throwIfAny(FormRefused.IMPOSSIBLE);
			then = ValuePaths.values(CircumstancesTree.write(circumstances.orElseThrow()));
		}
		check.answers(known, then);
		check.sources(then);
		findings.throwIfAny(FormRefused.IMPOSSIBLE);
		Set<String> differences = FormCheck.differences(known, then);
		new Conflicts(form, rows).refuse(differences, then);
		Statement statement = new Statement(form.from(), this.store.now(), (path) -> source(form, path),
				Optional.of(application.id()));
		ValueChange values = ValueChange.of(held, differences, then, statement);
		this.store.requireWholeLater(held, values, form.from());
		return new Change(values, this.store.version(form.caseNumber()));
	}

	private static Set<DocumentId> named(EnteredForm form) {
		Set<DocumentId> named = new HashSet<>(form.documents());
		form.sources().values().forEach((source) -> named.addAll(source.document()));
		return named;
	}

	private static Source source(EnteredForm form, String path) {
		EnteredForm.NamedSource named = form.sources().get(path);
		return (named != null) ? named.source() : new Source(Source.Kind.FORM_FIELD, path);
	}

	/**
	 * What somebody applied for.
	 * @param id the application
	 * @return empty if there is none
	 */
	public Optional<Application> find(ApplicationId id) {
		return stored(id).map(StoredApplication::application);
	}

	/**
	 * An application with the form as it was entered.
	 * @param id the application
	 * @return empty if there is none
	 */
	public Optional<StoredApplication> stored(ApplicationId id) {
		return this.table.find(id).map((entry) -> {
			this.access.reading(entry.caseNumber());
			return stored(entry);
		});
	}

	/**
	 * The application that nobody decided yet and that came last.
	 * @param caseNumber the case
	 * @return empty if there is none
	 * @throws CaseUnknown if the register does not know the case
	 */
	public Optional<Application> latestOpen(CaseNumber caseNumber) {
		this.access.reading(caseNumber);
		return this.table.latestOpen(caseNumber).map((entry) -> stored(entry).application());
	}

	/**
	 * The application that was entered for a form in the file.
	 * @param document the form
	 * @return empty if it is not entered yet
	 */
	public Optional<Application> ofForm(DocumentId document) {
		return this.table.byFormDocument(document).map((entry) -> {
			this.access.reading(entry.caseNumber());
			return stored(entry).application();
		});
	}

	/**
	 * Marks an application as decided; a second time changes nothing.
	 * @param id the application
	 * @throws ApplicationNotFound if there is none
	 */
	@Transactional
	public void close(ApplicationId id) {
		Entry entry = this.table.find(id).orElseThrow(() -> new ApplicationNotFound(id));
		User user = this.access.editing(entry.caseNumber());
		if (this.table.close(id)) {
			this.audit.record(user.id(), AuditAction.APPLICATION_CLOSED, "case:" + entry.caseNumber(),
					Map.of("application", id.toString()));
		}
	}

	/**
	 * What was true on a day as it was known on a day.
	 * @param caseNumber the case
	 * @param validOn for which day
	 * @param knownOn with what was known at the end of which day
	 * @return empty if nothing was known
	 * @throws CaseUnknown if the register does not know the case
	 */
	public Optional<Circumstances> circumstances(CaseNumber caseNumber, LocalDate validOn, LocalDate knownOn) {
		this.access.reading(caseNumber);
		return this.store.known(caseNumber, validOn, knownOn).map(Known::circumstances);
	}

	private static StoredApplication stored(Entry entry) {
		EnteredForm form = FormReader.stored(FormTree.read(entry.content().getBytes(StandardCharsets.UTF_8)),
				entry.by());
		return new StoredApplication(form.application(entry.id()), entry.open(), entry.at(), entry.by(),
				entry.content());
	}

	private record Change(ValueChange values, long version) {
	}

}
