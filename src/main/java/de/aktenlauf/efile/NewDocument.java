package de.aktenlauf.efile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.MailItemId;

/**
 * A letter that is to be filed.
 *
 * @param mailItem the letter as delivered; filing the same one again changes nothing
 * @param caseNumber its case, empty for the collective file "Nicht zugeordnet"
 * @param kind what it is
 * @param kindConfidencePercent how sure that is, 0 to 100
 * @param title as shown in lists, German, without names
 * @param channel how it came
 * @param receivedOn legal date of receipt
 * @param scannedAt technical time of the scan
 * @param content the original bytes
 * @param textContent the text beside it
 * @param mediaType type of the original
 * @param pages number of pages, blank ones too
 */
public record NewDocument(MailItemId mailItem, Optional<CaseNumber> caseNumber, DocumentKind kind,
		int kindConfidencePercent, String title, Channel channel, LocalDate receivedOn, Instant scannedAt,
		ContentId content, ContentId textContent, String mediaType, int pages) {
}
