package de.aktenlauf.process.incomingmail;

import java.util.Optional;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Protection;
import de.aktenlauf.cases.CaseChanged;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.Relocations;
import de.aktenlauf.tasks.WorkItemReopened;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A case that is locked from now on: what waits on it leaves the basket of its team in
 * the transaction that locks it, for the basket to which its new mail goes.
 */
@Component
class LockedCases {

	private final Cases cases;

	private final Baskets baskets;

	private final Relocations relocations;

	private final CurrentUser currentUser;

	LockedCases(Cases cases, Baskets baskets, Relocations relocations, CurrentUser currentUser) {
		this.cases = cases;
		this.baskets = baskets;
		this.relocations = relocations;
		this.currentUser = currentUser;
	}

	/** Most cases of a register have nothing that waits: that is asked first. */
	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void on(CaseChanged event) {
		this.currentUser.asSystem(() -> {
			BasketId locked = this.baskets.ofOwner("PROTECTED", Optional.empty()).id();
			if (this.relocations.needed(event.caseNumber(), locked) && isLocked(event.caseNumber())) {
				this.relocations.relocate(event.caseNumber(), locked);
			}
			return Boolean.TRUE;
		});
	}

	/** What returns to its basket may be about a case that was locked meanwhile. */
	@EventListener
	void on(WorkItemReopened event) {
		event.caseNumber().map(CaseChanged::new).ifPresent(this::on);
	}

	private boolean isLocked(CaseNumber caseNumber) {
		return this.cases.find(caseNumber).filter((community) -> community.protection() != Protection.NONE).isPresent();
	}

}
