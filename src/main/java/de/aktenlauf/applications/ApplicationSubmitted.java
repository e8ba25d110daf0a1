package de.aktenlauf.applications;

import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.shared.CaseNumber;

/**
 * An application was entered; published in its transaction.
 *
 * @param application which
 * @param caseNumber the case
 * @param form which form it is
 */
public record ApplicationSubmitted(ApplicationId application, CaseNumber caseNumber, FormKind form) {
}
