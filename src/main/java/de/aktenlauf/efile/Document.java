package de.aktenlauf.efile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;

/**
 * A filed letter.
 *
 * @param id its identifier
 * @param caseNumber its case, empty in the collective file "Nicht zugeordnet"
 * @param register code of its place in the filing plan
 * @param mailItem the letter as delivered
 * @param kind what it is
 * @param kindConfidencePercent how sure that is, 0 to 100
 * @param title as shown in lists
 * @param channel how it came
 * @param receivedOn legal date of receipt
 * @param scannedAt technical time of the scan
 * @param filedAt when it was filed
 * @param content the original bytes
 * @param textContent the text beside it
 * @param mediaType type of the original
 * @param pages number of pages, blank ones too; 0 when all went into another document
 * @param shown what screens and index take for its pages: the original, or its pages as
 * people arranged them
 * @param version rises with each change, for optimistic locking
 */
public record Document(DocumentId id, Optional<CaseNumber> caseNumber, String register, MailItemId mailItem,
		DocumentKind kind, int kindConfidencePercent, String title, Channel channel, LocalDate receivedOn,
		Instant scannedAt, Instant filedAt, ContentId content, ContentId textContent, String mediaType, int pages,
		ContentId shown, long version) {

	/**
	 * Whether all its pages went into another document.
	 * @return true if nothing of it is left to show
	 */
	public boolean emptied() {
		return this.pages == 0;
	}

	/**
	 * Whether the document is about somebody's health (§ 67 XII SGB X, Art. 9 GDPR).
	 * @return true for sick notes, medical certificates and disability evidence
	 */
	public boolean health() {
		return health(this.kind);
	}

	/**
	 * Whether documents of a kind are about somebody's health.
	 * @param kind the kind
	 * @return true for sick notes, medical certificates and disability evidence
	 */
	public static boolean health(DocumentKind kind) {
		return switch (kind) {
			case SICK_NOTE, MEDICAL_CERTIFICATE, DISABILITY_EVIDENCE -> true;
			default -> false;
		};
	}

}
