package de.aktenlauf.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides who may do what; everything is denied unless a rule allows it. */
@Component
public class Access {

	/** A reason shorter than this says nothing. */
	public static final int MIN_REASON_LENGTH = 10;

	/** Longest reason that is kept. */
	public static final int MAX_REASON_LENGTH = 1_000;

	private final CurrentUser currentUser;

	private final AccessReasons reasons;

	private final AuditTrail audit;

	private final Clock clock;

	Access(CurrentUser currentUser, AccessReasons reasons, AuditTrail audit, Clock clock) {
		this.currentUser = currentUser;
		this.reasons = reasons;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Requires a permission that hangs on the role alone.
	 * @param permission what is about to be done
	 * @return the current user
	 * @throws AccessRefused if no role of the user has it
	 */
	public User require(Permission permission) {
		User user = this.currentUser.get();
		if (!user.may(permission)) {
			throw new AccessRefused(permission, "ROLE");
		}
		return user;
	}

	/**
	 * Requires a permission on one file or document. Reading asks for the need to know
	 * alone: it holds for {@code READ_FILES} and {@code READ_ALL_FILES} alike; any other
	 * permission is asked for in addition to it.
	 * @param permission what is about to be done
	 * @param facts what is known about the file
	 * @return the current user
	 * @throws AccessRefused if the role or the need to know is missing
	 */
	public User require(Permission permission, FileFacts facts) {
		User user = switch (permission) {
			case READ_FILES, READ_ALL_FILES -> this.currentUser.get();
			default -> require(permission);
		};
		AccessDecision decision = NeedToKnow.decide(user, reasonedCases(user), facts);
		if (!decision.allowed()) {
			throw new AccessRefused(permission, decision.rule());
		}
		return user;
	}

	/**
	 * Whether the current user may read one file or document, and by which rule.
	 * @param facts what is known about the file
	 * @return allowed or refused because
	 */
	public AccessDecision decide(FileFacts facts) {
		User user = this.currentUser.get();
		return NeedToKnow.decide(user, reasonedCases(user), facts);
	}

	/**
	 * What the current user may see, for filters inside queries.
	 * @return the rules as values
	 */
	public Visibility visible() {
		User user = this.currentUser.get();
		return NeedToKnow.visible(user, reasonedCases(user));
	}

	/**
	 * Opens an unlocked file for the current user until the end of the day, for a stated
	 * reason. On a locked file the reason is kept but opens nothing.
	 * @param caseNumber the case
	 * @param reason at least 10 characters, kept for the data protection officer
	 * @throws IllegalArgumentException if the reason is too short or too long
	 * @throws AccessRefused if the user opens no files at all
	 */
	@Transactional
	public void giveReason(CaseNumber caseNumber, String reason) {
		User user = require(Permission.READ_FILES);
		String stated = reason.strip();
		if (stated.length() < MIN_REASON_LENGTH || stated.length() > MAX_REASON_LENGTH) {
			throw new IllegalArgumentException(
					"a reason has " + MIN_REASON_LENGTH + " to " + MAX_REASON_LENGTH + " characters");
		}
		Instant now = this.clock.instant();
		Instant endOfDay = now.atZone(this.clock.getZone())
			.toLocalDate()
			.plusDays(1)
			.atStartOfDay(this.clock.getZone())
			.toInstant();
		this.reasons.insert(user.id(), caseNumber, stated, now, endOfDay);
		this.audit.record(user.id(), AuditAction.ACCESS_REASON_GIVEN, "case:" + caseNumber,
				Map.of("validUntil", endOfDay.toString()));
	}

	private Set<CaseNumber> reasonedCases(User user) {
		return user.may(Permission.READ_FILES) ? this.reasons.validCases(user.id(), this.clock.instant()) : Set.of();
	}

}
