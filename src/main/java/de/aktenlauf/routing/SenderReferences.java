package de.aktenlauf.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;

/**
 * Reads the signs and numbers under which senders know a matter: file signs of courts and
 * lawyers, numbers of customers, contracts, tenants, insured people. They stand behind a
 * label, in the same line or in the next one; signs of courts need none. Words without
 * digits are never taken, so that no name is.
 */
final class SenderReferences {

	/** Those of a letter; more than that is a list, not a letterhead. */
	private static final int MOST = 10;

	/** Attachments have references of other matters. */
	private static final int PAGES = 2;

	private static final int LINE = 200;

	private static final Pattern LABEL = Pattern
		.compile("(unser|mein)e? (zeichen|akte)|geschaftszeichen|gesch\\.? ?-?z|aktenzeichen|\\baz\\b|kassenzeichen"
				+ "|(kunden|vertrags|mandats|mitglieds|versicherten|versicherungs|mieter|kindergeld|zahler|kassen|schuler"
				+ "|personal|betriebs|objekt|schadens?|vorgangs|register|beitrags|rentenversicherungs|steuer|melde)"
				+ " ?-? ?(nummer|nr|konto|schein|kennzeichen|id\\b)|vertragskonto|\\bpolice\\b|steuer-?id");

	/** Such as {@code S 12 AS 345/26 ER} or {@code 12 C 345/26}. */
	private static final Pattern COURT = Pattern.compile(
			"(?<![0-9A-Za-z/])(?:[SL] ?)?\\d{1,3}[a-z]? ?[A-Z]{1,3} ?\\d{1,5}/\\d{2}(?: ?[A-Z]{2})?(?![0-9A-Za-z])");

	private static final Pattern TOKEN = Pattern
		.compile("(?<![0-9A-Za-z./-])(?:\\d{2,4}(?: \\d{2,4}){1,5}|[0-9A-Z]+(?:[-/._][0-9A-Z]+)*)(?![0-9A-Za-z/])");

	private static final Pattern DATE = Pattern.compile("\\d{1,2}[.-]\\d{1,2}[.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern PHONE = Pattern
		.compile("(?i)\\b(tel|fax|fon|telefon|telefax|durchwahl|mobil|plz|hrb|blz)[^A-Za-z0-9]{0,4}[0-9 ()/+.-]{4,}");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private static final int MIN_DIGITS = 4;

	private static final int MIN_LENGTH = 5;

	private static final int MAX_LETTERS = 6;

	private SenderReferences() {
	}

	/**
	 * Reads the references of a letter.
	 * @param text its text
	 * @return the first {@value #MOST}, each once; our own numbers can be among them
	 */
	static List<SenderReference> read(ExtractedText text) {
		Map<String, SenderReference> found = new LinkedHashMap<>();
		text.pages().stream().filter((page) -> !page.blank()).limit(PAGES).forEach((page) -> read(page, found));
		return found.values().stream().limit(MOST).toList();
	}

	private static void read(Page page, Map<String, SenderReference> found) {
		boolean above = false;
		for (String whole : new PageText(page).text().split("\n")) {
			String line = PHONE.matcher((whole.length() > LINE) ? whole.substring(0, LINE) : whole).replaceAll("");
			collect(COURT.matcher(line), found);
			boolean labelled = LABEL.matcher(Spelling.fold(line).toLowerCase(Locale.ROOT)).find();
			boolean some = (labelled || above) && collect(TOKEN.matcher(line), found);
			above = labelled && !some;
		}
	}

	private static boolean collect(Matcher matcher, Map<String, SenderReference> found) {
		boolean some = false;
		while (matcher.find()) {
			String written = SPACES.matcher(matcher.group()).replaceAll(" ");
			if (counts(written)) {
				SenderReference reference = SenderReference.of(written);
				found.putIfAbsent(reference.key(), reference);
				some = true;
			}
		}
		return some;
	}

	private static boolean counts(String written) {
		long digits = written.chars().filter(Character::isDigit).count();
		long letters = written.chars().filter(Character::isLetter).count();
		return digits >= MIN_DIGITS && digits + letters >= MIN_LENGTH && letters <= MAX_LETTERS
				&& written.length() <= SenderReference.MAX_LENGTH && !DATE.matcher(written).matches();
	}

}
