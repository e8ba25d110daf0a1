package de.aktenlauf.search;

import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.access.Protection;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

/**
 * A filed letter with all that the index knows of it.
 *
 * @param document its identifier
 * @param kind code of its kind
 * @param kindName German name of its kind
 * @param title as shown in lists
 * @param channel how it came
 * @param receivedOn legal date of receipt
 * @param health whether it is about health
 * @param file the file in which it lies
 * @param text its pages, divided by form feeds
 */
record Letter(DocumentId document, String kind, String kindName, String title, Channel channel, LocalDate receivedOn,
		boolean health, FileOfLetter file, String text) {

	/**
	 * What the access rules need to know about the file.
	 *
	 * @param caseNumber the case, empty for mail without one
	 * @param team the responsible team
	 * @param worker the responsible person
	 * @param protection why the file is locked
	 */
	record FileOfLetter(Optional<CaseNumber> caseNumber, Optional<String> team, Optional<UserId> worker,
			Protection protection) {

		static final FileOfLetter COLLECTIVE = new FileOfLetter(Optional.empty(), Optional.empty(), Optional.empty(),
				Protection.NONE);

	}

}
