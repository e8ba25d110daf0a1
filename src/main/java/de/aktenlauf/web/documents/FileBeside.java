package de.aktenlauf.web.documents;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The file of a case as it stands beside a scan.
 *
 * @param number number of the case
 * @param name of the representative, empty if the file may not be read
 * @param href address of the whole file
 * @param refused the rule that refused, empty if the file may be read
 * @param places the registers in which something lies, the whole file first
 * @param letters what lies in the chosen one, without the letter of the scan
 * @param more whether more lies there than is listed
 * @param open the letter that is open, null if none is
 * @param image address of the open letter's picture
 * @param text address of the open letter's text
 * @param textShown whether its text is shown instead of the picture
 */
public record FileBeside(String number, String name, String href, String refused, List<Place> places,
		List<Letter> letters, boolean more, @Nullable LetterView open, String image, String text, boolean textShown) {

	/** Keeps unmodifiable copies. */
	public FileBeside {
		places = List.copyOf(places);
		letters = List.copyOf(letters);
	}

	static FileBeside refused(String number, String href, String rule) {
		return new FileBeside(number, "", href, rule, List.of(), List.of(), false, null, "", "", false);
	}

	/**
	 * A register.
	 *
	 * @param label in words
	 * @param count how many letters lie there
	 * @param href address of its list
	 * @param current whether it is shown
	 */
	public record Place(String label, String count, String href, boolean current) {
	}

	/**
	 * A letter of the list.
	 *
	 * @param title its title
	 * @param meta date, kind, channel, pages
	 * @param href where it opens
	 * @param current whether it is open
	 */
	public record Letter(String title, String meta, String href, boolean current) {
	}

	/**
	 * What of the file is asked for.
	 *
	 * @param register code of a register, {@value #ALL} for the whole file, null for the
	 * register of the scan's letter
	 * @param dokument the letter to open, null for the one that came before
	 * @param ansicht {@code text} for the text instead of the picture
	 */
	public record Asked(@Nullable String register, @Nullable UUID dokument, @Nullable String ansicht) {

		/** Stands for all registers. */
		public static final String ALL = "alle";

		/** Nothing in particular: the letter to the same matter that came before. */
		public static final Asked NOTHING = new Asked(null, null, null);

	}

}
