package de.aktenlauf.efile;

import java.util.Map;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;

import org.springframework.stereotype.Component;

/** Writes who read what by which right; the requests of some minutes are one reading. */
@Component
class Readings {

	private final Access access;

	private final AuditTrail audit;

	private final RecentOpenings recent;

	Readings(Access access, AuditTrail audit, RecentOpenings recent) {
		this.access = access;
		this.audit = audit;
		this.recent = recent;
	}

	/** Whether this reading is a new one; then it is recorded. */
	boolean record(User user, AuditAction action, String subject, FileFacts facts) {
		String opening = user.id() + " " + action + " " + subject;
		if (this.recent.contains(opening)) {
			return false;
		}
		this.audit.record(user.id(), action, subject, Map.of("case",
				facts.caseNumber().map(CaseNumber::value).orElse(""), "right", this.access.decide(facts).rule()));
		this.recent.rememberAfterCommit(opening);
		return true;
	}

}
