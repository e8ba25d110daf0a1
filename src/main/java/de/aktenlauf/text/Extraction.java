package de.aktenlauf.text;

import java.time.Instant;

import de.aktenlauf.shared.ContentId;

/**
 * A row of table {@code extraction}.
 *
 * @param content the letter
 * @param textContent its text
 * @param mediaType its type
 * @param pages number of pages
 * @param pdf what screens show: the letter itself or its rendition
 * @param readAt when it was read
 * @param readerVersion which rules read it
 */
record Extraction(ContentId content, ContentId textContent, String mediaType, int pages, ContentId pdf, Instant readAt,
		int readerVersion) {
}
