package de.aktenlauf.content;

import de.aktenlauf.shared.ContentId;

/**
 * Bytes that lie safely in the store.
 *
 * @param id their digest
 * @param bytes their number
 */
public record StoredContent(ContentId id, long bytes) {
}
