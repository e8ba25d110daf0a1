package de.aktenlauf.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;

/** Where the letters come from: the border to the files, the register and the texts. */
interface LetterSource {

	/**
	 * Loads a letter as it is now.
	 * @param document the document
	 * @return the letter, empty if there is none
	 * @throws IllegalStateException if its text is not there
	 */
	Optional<Letter> find(DocumentId document);

	/**
	 * Counts the letters, for the progress of a rebuild.
	 * @return how many there are now
	 */
	long count();

	/**
	 * Hands over all letters as they are now, in the order of filing; those whose text is
	 * not there come with an empty one.
	 * @param consumer takes them, one by one
	 */
	void forEach(Consumer<Letter> consumer);

	/**
	 * The file of a case as it is now.
	 * @param caseNumber the case
	 * @return what the access rules need to know
	 */
	Letter.FileOfLetter file(CaseNumber caseNumber);

	/**
	 * The documents of a case.
	 * @param caseNumber the case
	 * @return identifiers
	 */
	List<DocumentId> documents(CaseNumber caseNumber);

}
