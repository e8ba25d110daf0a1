package de.aktenlauf.text.worker;

import de.aktenlauf.text.ExtractionFailure;
import de.aktenlauf.text.Inspection;
import de.aktenlauf.text.Page;

/** What a worker answers. */
public sealed interface Reply {

	/** The worker is still getting ahead. */
	record Progress() implements Reply {
	}

	/**
	 * A letter was opened.
	 *
	 * @param inspection its type and pages
	 */
	record Opened(Inspection inspection) implements Reply {
	}

	/**
	 * A page was read.
	 *
	 * @param page what stands on it
	 * @param ocrNanos processor time within the recognition
	 */
	record PageRead(Page page, long ocrNanos) implements Reply {
	}

	/**
	 * A file was written, or none was needed.
	 *
	 * @param name its name, empty if none was needed
	 */
	record Written(String name) implements Reply {
	}

	/**
	 * The letter cannot be read.
	 *
	 * @param failure why
	 * @param detail technical detail without text of the letter
	 */
	record Failed(ExtractionFailure failure, String detail) implements Reply {
	}

}
