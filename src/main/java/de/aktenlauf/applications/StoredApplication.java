package de.aktenlauf.applications;

import java.time.Instant;

import de.aktenlauf.shared.UserId;

/**
 * An application with how it was entered.
 *
 * @param application what somebody applied for
 * @param open whether nobody decided it yet
 * @param submittedAt when it was entered
 * @param submittedBy who entered it
 * @param form the form as it was entered, JSON
 */
public record StoredApplication(Application application, boolean open, Instant submittedAt, UserId submittedBy,
		String form) {
}
