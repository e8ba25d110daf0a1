package de.aktenlauf.web.documents;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.FileQuery;
import de.aktenlauf.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A place in the screen of a file: each state of it has an address, without words that a
 * person typed.
 *
 * @param caseNumber the case
 * @param register code of a register, empty for all
 * @param kind code of a kind, empty for all
 * @param year such as 2026, empty for all
 * @param kept number under which the session keeps typed words, 0 for none
 * @param oldest whether the oldest receipt comes first
 * @param after the place behind which the shown part begins, empty for the beginning
 */
record FileAddress(CaseNumber caseNumber, String register, String kind, String year, int kept, boolean oldest,
		String after) {

	private static final Pattern PLACE = Pattern.compile("([12]\\d{3}-\\d{2}-\\d{2})_(\\d{1,18})");

	static FileAddress of(CaseNumber caseNumber, Asked asked) {
		return new FileAddress(caseNumber, fitting(asked.register(), "[0-9A-Za-z]{1,8}"), kind(asked.art()),
				fitting(asked.jahr(), "[12]\\d{3}"), Integer.parseInt("0" + fitting(asked.worte(), "\\d{1,9}")),
				"alt".equals(asked.ordnung()), fitting(asked.nach(), PLACE.pattern()));
	}

	FileQuery query(KeptWords.Typed typed) {
		return new FileQuery(given(this.register), given(this.kind).map(DocumentKind::valueOf),
				given(this.year).map(Integer::valueOf), typed.words(), given(typed.tag()), this.oldest, place());
	}

	FileAddress behind(FileQuery.Place place) {
		return new FileAddress(this.caseNumber, this.register, this.kind, this.year, this.kept, this.oldest,
				place.receivedOn() + "_" + place.number());
	}

	public FileAddress ofRegister(String code) {
		return new FileAddress(this.caseNumber, code, "", "", 0, this.oldest, "");
	}

	public FileAddress beginning() {
		return new FileAddress(this.caseNumber, this.register, this.kind, this.year, this.kept, this.oldest, "");
	}

	public FileAddress ordered(boolean oldestFirst) {
		return new FileAddress(this.caseNumber, this.register, this.kind, this.year, this.kept, oldestFirst, "");
	}

	public FileAddress unfiltered() {
		return new FileAddress(this.caseNumber, this.register, "", "", 0, this.oldest, "");
	}

	public boolean filtered() {
		return !this.kind.isEmpty() || !this.year.isEmpty() || this.kept > 0;
	}

	public String file() {
		return Letters.href(this.caseNumber);
	}

	public String list() {
		return builder(file()).encode().toUriString();
	}

	public String document(String document) {
		return builder(file()).queryParam("dokument", document).encode().toUriString();
	}

	/** The file beside a letter: a choice of the second one. */
	public String comparison(String left, String right) {
		UriComponentsBuilder builder = builder(file() + "/vergleich").queryParam("l", left);
		return (right.isEmpty() ? builder : builder.queryParam("r", right)).encode().toUriString();
	}

	private Optional<FileQuery.Place> place() {
		Matcher matcher = PLACE.matcher(this.after);
		try {
			return matcher.matches()
					? Optional
						.of(new FileQuery.Place(LocalDate.parse(matcher.group(1)), Long.parseLong(matcher.group(2))))
					: Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private UriComponentsBuilder builder(String path) {
		UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
		add(builder, "register", this.register);
		add(builder, "art", this.kind);
		add(builder, "jahr", this.year);
		add(builder, "worte", (this.kept > 0) ? Integer.toString(this.kept) : "");
		add(builder, "ordnung", this.oldest ? "alt" : "");
		add(builder, "nach", this.after);
		return builder;
	}

	private static void add(UriComponentsBuilder builder, String name, String value) {
		if (!value.isEmpty()) {
			builder.queryParam(name, value);
		}
	}

	private static String kind(@Nullable String code) {
		return Arrays.stream(DocumentKind.values())
			.map(DocumentKind::name)
			.filter((name) -> name.equals(code))
			.findFirst()
			.orElse("");
	}

	private static String fitting(@Nullable String value, String pattern) {
		return (value != null && value.matches(pattern)) ? value : "";
	}

	private static Optional<String> given(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	/**
	 * What stands in an address; what does not fit counts as not given.
	 *
	 * @param register code of a register
	 * @param art code of a kind
	 * @param jahr a year
	 * @param worte number of kept words
	 * @param ordnung {@code alt} for the oldest first
	 * @param nach a place
	 */
	record Asked(@Nullable String register, @Nullable String art, @Nullable String jahr, @Nullable String worte,
			@Nullable String ordnung, @Nullable String nach) {
	}

}
