package de.aktenlauf.intake;

import java.util.EnumSet;
import java.util.Set;

/** What can be done about a letter in quarantine. */
public enum RepairKind {

	/** Read it again as it is. */
	READ_AGAIN,
	/** Open it with a password and read it. */
	PASSWORD,
	/** Turn its pages and read them. */
	TURN,
	/** Make pale print dark and read it. */
	CONTRAST,
	/** Take the pages that the file holds for right, against the list. */
	ACCEPT_PAGES,
	/** Order a new scan; the first day of receipt stays. */
	NEW_SCAN,
	/** File it as unreadable; a second person confirms. */
	FILE_UNREADABLE;

	/**
	 * What fits a letter: by the reason why it is in quarantine, and by what there is of
	 * it.
	 * @param letter the letter
	 * @return in the order in which it is tried; empty if it is not in quarantine
	 */
	public static Set<RepairKind> fitting(MailItem letter) {
		Set<RepairKind> fitting = EnumSet.noneOf(RepairKind.class);
		if (letter.state() == MailItemState.QUARANTINED) {
			letter.quarantineReason().map(RepairKind::of).ifPresent(fitting::addAll);
		}
		if (letter.content().isEmpty()) {
			fitting.retainAll(EnumSet.of(NEW_SCAN));
		}
		if (letter.pages() == 0) {
			fitting.remove(FILE_UNREADABLE);
		}
		return fitting;
	}

	private static Set<RepairKind> of(QuarantineReason reason) {
		return switch (reason) {
			case EMPTY -> EnumSet.of(CONTRAST, NEW_SCAN, FILE_UNREADABLE);
			case ENCRYPTED -> EnumSet.of(PASSWORD, NEW_SCAN, FILE_UNREADABLE);
			case UNREADABLE_SCAN -> EnumSet.of(READ_AGAIN, TURN, CONTRAST, NEW_SCAN, FILE_UNREADABLE);
			case CORRUPT, TIMEOUT, OUT_OF_MEMORY, TOO_LARGE, TOO_MANY_PAGES, PIXEL_LIMIT, ARCHIVE_LIMIT,
					CHECKSUM_MISMATCH ->
				EnumSet.of(READ_AGAIN, NEW_SCAN, FILE_UNREADABLE);
			case PAGE_COUNT_MISMATCH -> EnumSet.of(READ_AGAIN, ACCEPT_PAGES, NEW_SCAN, FILE_UNREADABLE);
			case UNSUPPORTED_TYPE -> EnumSet.of(NEW_SCAN, FILE_UNREADABLE);
			case UNLISTED_FILE -> EnumSet.of(READ_AGAIN, FILE_UNREADABLE);
			// nobody opens these here, and they go into no file
			case MISSING_FILE, MALWARE_SUSPECTED -> EnumSet.of(NEW_SCAN);
			case DUPLICATE -> EnumSet.noneOf(RepairKind.class);
		};
	}

}
