package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Person;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;

/**
 * Something in a letter that looks like a number of ours and cannot be read as one. It
 * proves nothing, but while it may be the number of another case, a name alone proves
 * nothing either.
 *
 * @param characters digits and letters as they were recognised, in capitals; letters that
 * look like digits as digits
 * @param labelled whether only our numbers stand behind such a label
 */
record DamagedNumber(String characters, boolean labelled) {

	/** A character of a number, or what recognition left of it. */
	private static final String CHARACTER = "[0-9A-Za-z|!?.]";

	/** BG as recognition may have it; two digits are none of it. */
	private static final String BG = "(?:B[G6CO]|8[GCO])";

	/** Two slashes or BG between what may be digits. */
	private static final Pattern WITH_SLASHES = Pattern
		.compile("(?<![0-9A-Za-z.])(" + CHARACTER + "[0-9A-Za-z|!?. ]{3,7})[ ]?(?:/[ ]?/|\\\\\\\\|(?<=[0-9. ])" + BG
				+ "(?=[0-9. ]))[ ]?(" + CHARACTER + "(?:[ ]?" + CHARACTER + "){2,7})");

	/** A case number that was taken for one word. */
	private static final Pattern WITH_BG = Pattern.compile("(.{4,7}?)" + BG + "(.{4,8})");

	/** One slash, or what is left of it, and digits enough for a case number. */
	private static final Pattern WITH_ONE_SLASH = Pattern.compile("(?<![0-9A-Za-z./-])(" + CHARACTER + "(?:[ ]?"
			+ CHARACTER + "){3,6})[ ]?[/\\\\][ ]?(" + CHARACTER + "(?:[ ]?" + CHARACTER + "){4,7})(?![0-9A-Za-z/])");

	/** What stands behind a label in the same line. */
	private static final String BEHIND_LABEL = "[:. ]{0,4}([0-9A-Z|!?.][0-9A-Z|!?./\\\\ -]{5,19})";

	private static final Pattern CASE_LABELLED = Pattern.compile(
			"(?i)(?:\\bB[ ]?G[ .:-]{0,3}(?:N[^\\n:0-9]{0,8})?|(?:edarfsg|fsgemein)[^\\n:0-9]{0,20})" + BEHIND_LABEL);

	private static final Pattern CUSTOMER_LABELLED = Pattern
		.compile("(?i)(?:kundenn|\\bkd[.]?[ -]{0,2}nr)[^\\n:0-9]{0,10}" + BEHIND_LABEL);

	private static final Pattern DATE = Pattern.compile("[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{2,4}[.]?");

	private static final Pattern DAY = Pattern.compile("[0-3]?[0-9]");

	private static final Pattern MONTH_AND_YEAR = Pattern.compile("[01]?[0-9][.][ ]?(?:19|20)[0-9]{2}");

	/**
	 * The shape of a customer number; without its letter only at full length, as meters
	 * and bank accounts have numbers, too.
	 */
	private static final Pattern CUSTOMER = Pattern
		.compile("(?<![0-9A-Za-z./+-])([0-9]{3}[A-Za-z?][0-9A-Za-z?|!]{5,6}|[0-9]{10})(?![0-9A-Za-z./])");

	/** The whole shape of a file number behind a reference label. */
	private static final Pattern FILE_LABELLED = Pattern
		.compile("(?i)(?:zeichen|\\baz\\b)[^\\n0-9]{0,12}([0-9A-Z?|!.]{3}[.,][ ]?[0-9A-Z?|!.]{5})(?![0-9A-Za-z/.,])");

	/** About the shape of a file number behind a reference label. */
	private static final Pattern FILE = Pattern
		.compile("(?i)(?:zeichen|\\baz\\b)[^\\n0-9]{0,12}([0-9A-Z?|!.]{3}[.,][ ]?[0-9A-Z?|!.]{4,6})(?![0-9A-Za-z/])");

	/** Behind a label, fewer digits are no damaged number but none. */
	private static final int LEAST_DIGITS = 5;

	private static final int CASE_DIGITS = 12;

	private static final int OFFICE_DIGITS = 5;

	/** The number of another office differs from ours in so many of its first digits. */
	private static final int OTHER_OFFICE = 3;

	private static final Pattern BLANKS = Pattern.compile("[ ]+");

	/** So many characters of a number may differ if it is still the same one. */
	private static final int MISREAD = 2;

	/** In a number of fewer characters it is one. */
	private static final int LONG = 10;

	/**
	 * Looks for them.
	 * @param text the letter
	 * @param known numbers that were read
	 * @return what is none of these
	 */
	static List<DamagedNumber> read(ExtractedText text, List<NumberHit> known) {
		List<DamagedNumber> damaged = new ArrayList<>();
		for (Page page : text.pages()) {
			if (!page.blank()) {
				String characters = new PageText(page).text();
				WITH_SLASHES.matcher(characters)
					.results()
					.filter((match) -> !isStampedDate(match))
					.forEach(
							(match) -> add(withoutWords(match.group(1)) + withoutWords(match.group(2)), true, damaged));
				WITH_ONE_SLASH.matcher(characters)
					.results()
					.forEach((match) -> add(withoutWords(match.group(1)) + withoutWords(match.group(2)), false,
							damaged));
				for (Pattern pattern : List.of(CASE_LABELLED, FILE_LABELLED, CUSTOMER_LABELLED, CUSTOMER, FILE)) {
					boolean labelled = pattern == CASE_LABELLED || pattern == FILE_LABELLED;
					pattern.matcher(characters)
						.results()
						.map((match) -> withoutWords(match.group(1)))
						.filter((number) -> !DATE.matcher(number).matches())
						.forEach((number) -> add(number, labelled, damaged));
				}
			}
		}
		List<String> read = known.stream().flatMap((hit) -> hit.readings().stream()).map(DamagedNumber::bare).toList();
		return damaged.stream().filter((number) -> read.stream().noneMatch(number::overlaps)).distinct().toList();
	}

	/** A stamp over a date leaves strokes that look like the slashes of a case number. */
	private static boolean isStampedDate(MatchResult match) {
		return DAY.matcher(withoutWords(match.group(1))).matches()
				&& MONTH_AND_YEAR.matcher(match.group(2)).lookingAt();
	}

	private static void add(String found, boolean labelled, List<DamagedNumber> damaged) {
		if (Digits.countTrue(found) >= LEAST_DIGITS) {
			Matcher word = WITH_BG.matcher(found);
			damaged.add(new DamagedNumber(bare(word.matches() ? word.group(1) + word.group(2) : found), labelled));
		}
	}

	/** Whether it is a part of a number that was read, or that number and some specks. */
	private boolean overlaps(String read) {
		return read.contains(this.characters) || (read.length() >= LONG && this.characters.contains(read));
	}

	/** The words before and behind a number are none of its characters. */
	private static String withoutWords(String found) {
		StringBuilder number = new StringBuilder();
		for (String part : BLANKS.split(found, -1)) {
			if (Digits.countTrue(part) > 0 || (part.indexOf('/') >= 0 && !number.isEmpty())) {
				number.append(part);
			}
			else if (!number.isEmpty()) {
				break;
			}
		}
		return number.toString();
	}

	private static String bare(String number) {
		StringBuilder bare = new StringBuilder();
		for (int i = 0; i < number.length(); i++) {
			char read = Digits.read(number.charAt(i));
			if (read != '/' && read != '\\' && read != '-' && !Character.isWhitespace(read)) {
				bare.append(Character.toUpperCase(read));
			}
		}
		return bare.toString();
	}

	/**
	 * Whether it may be a number of another case than this one.
	 * @param community the case that a name points to
	 * @return false if it is a badly read number of that case, or surely none of ours
	 */
	boolean mayBeOtherCaseOf(BenefitCommunity community) {
		return mayBeOurs(community)
				&& numbers(community).noneMatch((number) -> distance(this.characters, number) <= allowed(number));
	}

	/**
	 * Whether it may be a number of ours at all.
	 * @param community a case of ours
	 * @return false if its shape and its first digits are not those of our numbers
	 */
	boolean mayBeOurs(BenefitCommunity community) {
		return !isOfOtherOffice(community) && (this.labelled || looksLikeOurs(community));
	}

	boolean isOneOf(List<String> readings) {
		return readings.stream().map(DamagedNumber::bare).anyMatch(this.characters::equals);
	}

	private boolean isOfOtherOffice(BenefitCommunity community) {
		boolean whole = this.characters.length() == CASE_DIGITS && Digits.countTrue(this.characters) == CASE_DIGITS;
		return whole && distance(this.characters.substring(0, OFFICE_DIGITS),
				bare(community.number().value()).substring(0, OFFICE_DIGITS)) >= OTHER_OFFICE;
	}

	private static int allowed(String number) {
		return (number.length() >= LONG) ? MISREAD : MISREAD - 1;
	}

	/** Our numbers begin alike. */
	private boolean looksLikeOurs(BenefitCommunity community) {
		int length = this.characters.length();
		return numbers(community).anyMatch((number) -> Math.abs(number.length() - length) <= 2 && length >= 3
				&& distance(this.characters.substring(0, 3), number.substring(0, 3)) <= 1);
	}

	private static Stream<String> numbers(BenefitCommunity community) {
		String whole = bare(community.number().value());
		String serial = whole.substring(OFFICE_DIGITS).replaceFirst("^0+", "");
		return Stream
			.of(Stream.of(whole, whole.substring(0, OFFICE_DIGITS) + serial),
					community.members().stream().map(Person::customerNumber).flatMap(Optional::stream),
					community.fileNumber().stream())
			.flatMap((numbers) -> numbers)
			.map(DamagedNumber::bare);
	}

	/** How many characters must be changed, added or left out. */
	private static int distance(String left, String right) {
		int[] row = new int[right.length() + 1];
		for (int j = 0; j <= right.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= left.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= right.length(); j++) {
				int other = diagonal + ((left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(other, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[right.length()];
	}

}
