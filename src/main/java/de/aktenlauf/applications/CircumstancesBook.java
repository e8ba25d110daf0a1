package de.aktenlauf.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import de.aktenlauf.access.User;
import de.aktenlauf.applications.ValueChange.Statement;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.shared.CaseNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of each case, value by value, and what was known before. */
@Component
public class CircumstancesBook {

	private final CircumstanceStore store;

	private final FormSchemas schemas;

	private final CaseAccess access;

	private final AuditTrail audit;

	CircumstancesBook(CircumstanceStore store, FormSchemas schemas, CaseAccess access, AuditTrail audit) {
		this.store = store;
		this.schemas = schemas;
		this.access = access;
		this.audit = audit;
	}

	/**
	 * What was true on a day as it was known on a day; the reading is recorded.
	 * @param caseNumber the case
	 * @param validOn for which day
	 * @param knownOn with what was known at the end of which day
	 * @return empty if nothing was known
	 * @throws CaseUnknown if the register does not know the case
	 */
	@Transactional
	public Optional<Known> known(CaseNumber caseNumber, LocalDate validOn, LocalDate knownOn) {
		User user = this.access.reading(caseNumber);
		this.audit.record(user.id(), AuditAction.CIRCUMSTANCES_READ, "case:" + caseNumber,
				Map.of("validOn", validOn.toString(), "knownOn", knownOn.toString()));
		return this.store.known(caseNumber, validOn, knownOn);
	}

	/**
	 * Everything that ever was known of a case; the reading is recorded.
	 * @param caseNumber the case
	 * @return by path, then in the order in which it became known
	 * @throws CaseUnknown if the register does not know the case
	 */
	@Transactional
	public List<KnownValue> history(CaseNumber caseNumber) {
		User user = this.access.reading(caseNumber);
		this.audit.record(user.id(), AuditAction.CIRCUMSTANCES_READ, "case:" + caseNumber, Map.of("history", "all"));
		return this.store.history(caseNumber);
	}

	/**
	 * The version of what is known now.
	 * @param caseNumber the case
	 * @return 0 if nothing is known
	 * @throws CaseUnknown if the register does not know the case
	 */
	public long version(CaseNumber caseNumber) {
		this.access.importing(caseNumber);
		return this.store.version(caseNumber);
	}

	/**
	 * Takes the specialist system's extract: the whole truth from a day on.
	 * @param caseNumber the case
	 * @param json of the form {@code aktenlauf-circumstances/1}
	 * @param version what was read before; 0 if nothing was known
	 * @return the version after it; the same one if the extract says nothing new
	 * @throws FormRefused if it cannot be read, says what cannot be, or another version
	 * is stored by now
	 * @throws CaseUnknown if the register does not know the case
	 */
	@Transactional
	public long put(CaseNumber caseNumber, byte[] json, long version) {
		User user = this.access.importing(caseNumber);
		BenefitCommunity community = this.access.community(caseNumber);
		ObjectNode tree = FormTree.read(json);
		Findings findings = new Findings();
		boolean form = this.schemas.check(FormSchemas.CIRCUMSTANCES, tree, SchemaWords.ofForm(), findings);
		findings.throwIfAny(FormRefused.IMPOSSIBLE);
		LocalDate from = form ? LocalDate.parse(tree.path("validFrom").asString("")) : this.store.today();
		Years.check(from, "validFrom", findings);
		Circumstances said = said(tree, community, findings);
		SortedMap<String, String> then = ValuePaths.values(CircumstancesTree.write(said));
		List<ValueRow> held = this.store.held(caseNumber);
		long stored = this.store.version(caseNumber);
		if (stored != version) {
			throw changed(caseNumber, CircumstanceStore.values(held, from), then);
		}
		Set<String> paths = new TreeSet<>(then.keySet());
		held.forEach((row) -> paths.add(row.value().path()));
		Statement statement = new Statement(from, this.store.now(),
				(path) -> new Source(Source.Kind.SPECIALIST_SYSTEM, Applications.EXTRACT), Optional.empty());
		return this.store.write(caseNumber, ValueChange.of(held, paths, then, statement), stored, user.id());
	}

	private Circumstances said(ObjectNode tree, BenefitCommunity community, Findings findings) {
		JsonNode persons = tree.path("persons");
		FormCheck.Members members = new FormCheck.Members(community.members(), false);
		for (int i = 0; i < persons.size(); i++) {
			IncomeFields.check(persons.get(i), "persons[" + i + "]", findings);
		}
		findings.throwIfAny(FormRefused.IMPOSSIBLE);
		for (int i = 0; i < persons.size(); i++) {
			members.check(persons.get(i), "persons[" + i + "]", findings);
		}
		Circumstances said = CircumstancesTree.read(tree);
		CircumstancesCheck.check(said, SchemaWords.ofForm(), this.store.today(), findings);
		findings.throwIfAny(FormRefused.IMPOSSIBLE);
		return said;
	}

	/** Both values side by side for who may see them. */
	private FormRefused changed(CaseNumber caseNumber, SortedMap<String, String> stored,
			SortedMap<String, String> said) {
		Findings findings = new Findings();
		findings.add("If-Match",
				"Die Verhältnisse wurden inzwischen geändert; bitte neu lesen und dann mit dem neuen Stand schicken.");
		if (this.access.mayRead(caseNumber)) {
			FormCheck.differences(stored, said)
				.forEach((path) -> findings.add(path, SideBySide.words(new TreeMap<>(stored), said, path)));
		}
		return new FormRefused(FormRefused.CHANGED, findings.all());
	}

}
