package de.aktenlauf.efile;

import java.util.List;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;

import org.springframework.stereotype.Component;

/** Which kinds the current user may not see in a file that is open to them. */
@Component
class HealthShield {

	private final Access access;

	HealthShield(Access access) {
		this.access = access;
	}

	List<DocumentKind> hidden(FileFacts facts) {
		FileFacts health = new FileFacts(facts.caseNumber(), facts.team(), facts.worker(), facts.protection(), true,
				facts.heldTask(), facts.substitute());
		return this.access.decide(health).allowed() ? List.of() : FileTable.healthKinds();
	}

}
