package de.aktenlauf.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.aktenlauf.search.DateWords.Days;
import de.aktenlauf.shared.CaseNumber;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** Reads {@code feld:wert}, such as {@code art:mietvertrag} or {@code seiten:>3}. */
final class FieldQueries {

	/** The prefix of a field, perhaps excluded by a hyphen. */
	static final Pattern PREFIX = Pattern.compile("(?iu)(-?)(art|akte|fall|team|jahr|weg|eingang|datum|seiten):");

	private static final Pattern SERIAL = Pattern.compile("\\d{1,7}");

	private static final Pattern PAGES = Pattern.compile("([<>]=?)?(\\d{1,5})|(\\d{1,5})\\.\\.(\\d{1,5})");

	private final FieldNames names;

	private final DateWords dates;

	FieldQueries(FieldNames names, LocalDate today) {
		this.names = names;
		this.dates = new DateWords(today);
	}

	DateWords dates() {
		return this.dates;
	}

	static boolean isDate(String field) {
		return switch (field.toLowerCase(Locale.GERMAN)) {
			case "eingang", "datum", "jahr" -> true;
			default -> false;
		};
	}

	static Query received(Days days) {
		return LetterFields.received(days.from(), days.to());
	}

	/**
	 * Reads the value of a field.
	 * @param field its German name
	 * @param value what stands behind the colon
	 * @return a filter, empty if the value means nothing
	 */
	Optional<Query> read(String field, String value) {
		return switch (field.toLowerCase(Locale.GERMAN)) {
			case "art" -> oneOf(LetterFields.KIND, this.names.kinds(value));
			case "team" -> oneOf(LetterFields.TEAM, this.names.teams(value));
			case "weg" -> oneOf(LetterFields.CHANNEL, this.names.channels(value));
			case "akte", "fall" -> ofCase(value.strip());
			case "seiten" -> pages(value.replace(" ", ""));
			default ->
				this.dates.at(value, 0).filter((days) -> days.end() == value.length()).map(FieldQueries::received);
		};
	}

	private static Optional<Query> oneOf(String field, Collection<String> codes) {
		return codes.isEmpty() ? Optional.empty()
				: Optional.of(new TermInSetQuery(field, codes.stream().map(BytesRef::new).toList()));
	}

	private static Optional<Query> ofCase(String value) {
		if (value.equalsIgnoreCase("keine") || value.equalsIgnoreCase("ohne")) {
			return Optional.of(LetterFields.flag(LetterFields.UNASSIGNED));
		}
		if (SERIAL.matcher(value).matches()) {
			String serial = "0".repeat(7 - value.length()) + value;
			return Optional.of(new WildcardQuery(new Term(LetterFields.CASE, "*//" + serial)));
		}
		try {
			return Optional.of(LetterFields.term(LetterFields.CASE, CaseNumber.parse(value).value()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Query> pages(String value) {
		Matcher matcher = PAGES.matcher(value);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		if (matcher.group(3) != null) {
			int least = Integer.parseInt(matcher.group(3));
			int most = Integer.parseInt(matcher.group(4));
			return (least > most) ? Optional.empty() : Optional.of(pages(least, most));
		}
		int number = Integer.parseInt(matcher.group(2));
		return Optional.of(switch (Optional.ofNullable(matcher.group(1)).orElse("=")) {
			case ">" -> pages(number + 1, Integer.MAX_VALUE);
			case ">=" -> pages(number, Integer.MAX_VALUE);
			case "<" -> pages(0, number - 1);
			case "<=" -> pages(0, number);
			default -> pages(number, number);
		});
	}

	private static Query pages(int least, int most) {
		return IntPoint.newRangeQuery(LetterFields.PAGES, least, most);
	}

}
