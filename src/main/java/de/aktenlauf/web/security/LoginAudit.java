package de.aktenlauf.web.security;

import java.util.Map;

import de.aktenlauf.access.People;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records log-ins, log-outs, failures and refusals in transactions of their own: what was
 * refused is rolled back, the refusal stays.
 */
@Component
public class LoginAudit {

	/**
	 * Stands for a name that nobody here has; people type passwords into the wrong field.
	 */
	private static final UserId UNKNOWN = new UserId("unknown");

	private static final int MAX_PATH_LENGTH = 150;

	private final AuditTrail audit;

	private final People people;

	LoginAudit(AuditTrail audit, People people) {
		this.audit = audit;
		this.people = people;
	}

	@Transactional
	void record(AuditAction action, String name) {
		UserId user = known(name);
		this.audit.record(user, action, "person:" + user, Map.of());
	}

	/**
	 * Records that somebody was refused.
	 * @param name who, as logged in
	 * @param path the route that was asked for, without its query
	 * @param rule the rule that refused
	 */
	@Transactional
	public void refused(String name, String path, String rule) {
		this.audit.record(known(name), AuditAction.ACCESS_REFUSED,
				"route:" + path.substring(0, Math.min(path.length(), MAX_PATH_LENGTH)), Map.of("rule", rule));
	}

	private UserId known(String name) {
		boolean fits = !name.isBlank() && name.length() <= 64;
		return fits ? this.people.find(new UserId(name)).map((user) -> user.id()).orElse(UNKNOWN) : UNKNOWN;
	}

}
