package de.aktenlauf.efile;

import java.time.Clock;
import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the file of a case, and opens it with the first letter.
 * <p>
 * Concurrency: a new file is committed in a transaction of its own, so that two first
 * letters of one case do not wait for or fail each other; an empty file does no harm if
 * the filing is rolled back.
 */
@Component
class EfileOpener {

	private final DocumentTable table;

	private final TransactionTemplate ownTransaction;

	private final Clock clock;

	EfileOpener(DocumentTable table, PlatformTransactionManager transactions, Clock clock) {
		this.table = table;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	long of(Register register, Optional<CaseNumber> caseNumber) {
		String number = caseNumber.map(CaseNumber::value).orElse("");
		return this.table.efile(register.file(), number).orElseGet(() -> {
			open(register.file(), number);
			return this.table.efile(register.file(), number)
				.orElseThrow(() -> new IllegalStateException("A file that was just opened is missing"));
		});
	}

	private void open(String kind, String caseNumber) {
		try {
			this.ownTransaction
				.executeWithoutResult((status) -> this.table.insertEfile(kind, caseNumber, this.clock.instant()));
		}
		catch (DuplicateKeyException ex) {
			// another letter of the same case opened the file at the same moment
			return;
		}
	}

}
