package de.aktenlauf.cases;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The register of known cases, taken over from the specialist system. */
@Component
public class Cases {

	private static final int MAX_AT_POST_CODES = 20_000;

	private static final int MAX_OF_NAMES = 2_000;

	private static final int MAX_SUGGESTIONS = 50;

	private static final int MAX_OF_WORKER = 1_000;

	private final Access access;

	private final CaseTable table;

	// A register on its way in is personal data: it lies in the data folder only.
	private final Path spool;

	private final CaseSuggestions suggestions;

	private final TransactionOperations transactions;

	private final RegisterImport.Surroundings surroundings;

	// Two imports at once would close what the other one adds.
	private final ReentrantLock importing = new ReentrantLock();

	Cases(Access access, CaseTable table, AuditTrail audit, ApplicationEventPublisher events,
			TransactionOperations transactions, Clock clock, @Value("${aktenlauf.data:./data}") Path data) {
		this.access = access;
		this.spool = data.resolve("cache").resolve("register");
		this.table = table;
		this.suggestions = new CaseSuggestions(table);
		this.transactions = transactions;
		this.surroundings = new RegisterImport.Surroundings(table, audit, events, transactions, clock);
	}

	/**
	 * Takes a register of the form {@code aktenlauf-cases/1}; a broken row stops no
	 * other, unchanged cases cost nothing, missing ones are closed if the extract is
	 * full.
	 * @param register the JSON text
	 * @return counts and refused rows
	 * @throws RegisterRefused if the register cannot be read as a whole
	 */
	public ImportReport importAll(InputStream register) {
		User actor = this.access.require(Permission.IMPORT);
		this.importing.lock();
		try (RegisterReader reader = new RegisterReader(register, this.spool)) {
			return new RegisterImport(this.surroundings, actor.id()).run(reader);
		}
		finally {
			this.importing.unlock();
		}
	}

	/**
	 * Looks a case up.
	 * @param caseNumber the number
	 * @return the case, open or closed; empty if it is not known
	 */
	public Optional<BenefitCommunity> find(CaseNumber caseNumber) {
		return this.table.byNumbers(List.of(caseNumber.value())).stream().findFirst();
	}

	/**
	 * Looks several cases up.
	 * @param caseNumbers at most 1,000 numbers
	 * @return those that are known
	 */
	public List<BenefitCommunity> findAll(Collection<CaseNumber> caseNumbers) {
		return this.table.byNumbers(caseNumbers.stream().map(CaseNumber::value).toList());
	}

	/**
	 * Cases of a person's number.
	 * @param customerNumbers exact numbers, at most 1,000
	 * @return cases with one of them as member, without doubles
	 */
	public List<BenefitCommunity> findByCustomerNumbers(Collection<String> customerNumbers) {
		return this.table.byCustomerNumbers(customerNumbers);
	}

	/**
	 * Cases of a file number.
	 * @param fileNumbers exact numbers, at most 1,000
	 * @return cases with one of them
	 */
	public List<BenefitCommunity> findByFileNumbers(Collection<String> fileNumbers) {
		return this.table.byFileNumbers(fileNumbers);
	}

	/**
	 * Cases with a member born on one of the days.
	 * @param birthDates at most 100 days
	 * @return cases, without doubles
	 */
	public List<BenefitCommunity> findByBirthDates(Collection<LocalDate> birthDates) {
		return this.table.byBirthDates(birthDates);
	}

	/**
	 * Cases at one of the post codes.
	 * @param postCodes at most 20 post codes
	 * @return cases, without doubles, at most 20,000
	 */
	public List<BenefitCommunity> findByPostCodes(Collection<String> postCodes) {
		return this.table.byPostCodes(postCodes, MAX_AT_POST_CODES);
	}

	/**
	 * Cases with a member whose family name is one of the names, whatever the spelling of
	 * umlauts, ß, case and hyphens.
	 * @param familyNames at most 1,000 names
	 * @return cases, without doubles, at most 2,000
	 */
	public List<BenefitCommunity> findByFamilyNames(Collection<String> familyNames) {
		return this.table.byNameKeys(
				familyNames.stream().flatMap((name) -> NameKey.of(name).stream()).collect(Collectors.toSet()),
				MAX_OF_NAMES);
	}

	/**
	 * The open cases of a person, in the order of their numbers.
	 * @param worker the responsible person
	 * @param after the case behind which the list goes on, empty for its beginning
	 * @param limit at most this many, 1 to 1,000
	 * @return the cases
	 */
	public List<BenefitCommunity> findByWorker(UserId worker, Optional<CaseNumber> after, int limit) {
		return this.table.byWorker(worker.value(), after.map(CaseNumber::value).orElse(""),
				Math.clamp(limit, 1, MAX_OF_WORKER));
	}

	/**
	 * Cases that fit what a person types: a number in any spelling, or beginnings of a
	 * member's names and of the address, in any order. Who assigns mail without a case is
	 * shown the cases of every team, others those that they may open; locked cases are
	 * left out for users who may not open them.
	 * @param query what was typed
	 * @param limit at most this many, 1 to 50
	 * @param facts what the access rules need to know about a case
	 * @return the best first
	 */
	public List<BenefitCommunity> suggest(String query, int limit, Function<BenefitCommunity, FileFacts> facts) {
		Visibility visible = this.access.visible();
		completeWords();
		return this.suggestions.suggest(query, Math.clamp(limit, 1, MAX_SUGGESTIONS),
				(community) -> visible.allowsNaming(facts.apply(community)));
	}

	/** An import that runs goes first; the next search looks again. */
	private void completeWords() {
		if (this.suggestions.complete() || !this.importing.tryLock()) {
			return;
		}
		try {
			this.transactions.executeWithoutResult((status) -> this.suggestions.completeWords());
		}
		finally {
			this.importing.unlock();
		}
	}

}
