package de.aktenlauf.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ExtractedText;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the case of a letter; never guesses between two. */
@Component
public class CaseFinder {

	private static final int MAX_LETTERS = 1_000;

	private final Access access;

	private final AuditTrail audit;

	private final RoutingTables tables;

	private final LearnedReferences references;

	private final CaseSearch search;

	CaseFinder(Access access, AuditTrail audit, RoutingTables tables, LearnedReferences references, Cases cases) {
		this.access = access;
		this.audit = audit;
		this.tables = tables;
		this.references = references;
		this.search = new CaseSearch(CaseRegister.of(cases));
	}

	/**
	 * Finds a case without storing anything.
	 * @param text the letter's text and barcodes
	 * @return found, or unclear with candidates
	 */
	public CaseMatch find(ExtractedText text) {
		return this.search.find(text);
	}

	/**
	 * Finds the case of a letter and keeps the result; a second call replaces it. Where
	 * it is unclear, the cases of earlier letters with the same references of the sender
	 * are among the candidates.
	 * @param mailItem the letter
	 * @param text its text and barcodes
	 * @return found, or unclear with candidates
	 */
	@Transactional
	public CaseMatch find(MailItemId mailItem, ExtractedText text) {
		User actor = this.access.require(Permission.RUN_PROCESSES);
		CaseMatch match = this.references.read(mailItem, text, find(text));
		this.audit.record(actor.id(), AuditAction.CASE_ASSIGNED, "mail-item:" + mailItem, facts(match));
		this.tables.keep(mailItem, match);
		return match;
	}

	/**
	 * Keeps what a person decided, and learns from it: letters with the same references
	 * of the sender have this case among their candidates, those that wait already, too.
	 * @param mailItem the letter
	 * @param caseNumber the case
	 * @return found by {@code PERSON}
	 */
	@Transactional
	public CaseMatch.Found assign(MailItemId mailItem, CaseNumber caseNumber) {
		User actor = this.access.require(Permission.ASSIGN_MAIL);
		CaseMatch.Found found = new CaseMatch.Found(caseNumber, CaseFoundBy.PERSON, false, List.of(),
				"Von Hand zugeordnet");
		this.audit.record(actor.id(), AuditAction.CASE_ASSIGNED, "mail-item:" + mailItem, facts(found));
		this.tables.keep(mailItem, found);
		this.references.teach(mailItem, caseNumber);
		return found;
	}

	/**
	 * A filed letter was moved to another case: what its references mean follows.
	 * @param mailItem the letter
	 * @param caseNumber the case where it lies now
	 */
	@Transactional
	public void follow(MailItemId mailItem, CaseNumber caseNumber) {
		this.access.require(Permission.RUN_PROCESSES);
		this.references.teach(mailItem, caseNumber);
	}

	/**
	 * What was kept.
	 * @param mailItem the letter
	 * @return the match, empty if there is none
	 */
	public Optional<CaseMatch> stored(MailItemId mailItem) {
		return this.tables.caseMatch(mailItem);
	}

	/**
	 * The cases that letters may belong to, for lists.
	 * @param mailItems at most 1,000 letters
	 * @return best first; without those whose case is known, and those without any
	 * @throws IllegalArgumentException if there are more
	 */
	public Map<MailItemId, List<CaseNumber>> candidates(Collection<MailItemId> mailItems) {
		if (mailItems.size() > MAX_LETTERS) {
			throw new IllegalArgumentException("at most " + MAX_LETTERS + " letters at once");
		}
		return this.tables.candidates(mailItems);
	}

	private static Map<String, String> facts(CaseMatch match) {
		Map<String, String> facts = new HashMap<>();
		switch (match) {
			case CaseMatch.Found found -> {
				facts.put("case", found.caseNumber().value());
				facts.put("foundBy", found.foundBy().name());
				facts.put("healed", Boolean.toString(found.healed()));
			}
			case CaseMatch.Unclear unclear -> facts.put("candidates", Integer.toString(unclear.candidates().size()));
		}
		return facts;
	}

}
