package de.aktenlauf.web.applications;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.aktenlauf.applications.Source;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Values of circumstances in words: what they are, what they say, where they come from.
 */
@Component
class ValueWords {

	private static final Pattern AMOUNT = Pattern.compile("\\d+\\.\\d{2}");

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern PLACE = Pattern.compile("\\d{1,3}");

	private final Words words;

	private final Format format;

	ValueWords(Words words, Format format) {
		this.words = words;
		this.format = format;
	}

	/**
	 * What a path names within its person or part, such as {@code Einkommen 1: netto}.
	 */
	String label(String path) {
		String[] steps = path.split("/");
		StringBuilder label = new StringBuilder();
		for (int i = steps[0].equals("persons") ? 2 : steps[0].equals("assets") ? 0 : 1; i < steps.length; i++) {
			boolean numbered = i + 1 < steps.length && PLACE.matcher(steps[i + 1]).matches();
			String word = this.words.ofCode("circumstances.field", steps[i]);
			label.append(label.isEmpty() ? "" : ": ").append(numbered ? word + " " + steps[++i] : word);
		}
		return label.toString();
	}

	/** What a value says. */
	String value(String value) {
		if (AMOUNT.matcher(value).matches()) {
			NumberFormat euros = NumberFormat.getInstance(LocaleContextHolder.getLocale());
			euros.setMinimumFractionDigits(2);
			return euros.format(new BigDecimal(value)) + " €";
		}
		if (DATE.matcher(value).matches()) {
			return this.format.date(LocalDate.parse(value));
		}
		return Arrays.stream(value.split(" "))
			.map((code) -> this.words.ofCode("circumstances.code", code))
			.collect(Collectors.joining(", "));
	}

	/** Where a value comes from. */
	String source(Source source) {
		return switch (source.kind()) {
			case FORM_FIELD -> this.words.of("circumstances.source.form");
			case DOCUMENT_PAGE -> this.words.of("circumstances.source.page", part(source, 1));
			case PERSON -> this.words.of("circumstances.source.person", source.reference());
			case SPECIALIST_SYSTEM -> this.words.of("circumstances.source.system");
		};
	}

	/** Where the source is to be seen; empty if nowhere. */
	static String href(Source source) {
		return (source.kind() == Source.Kind.DOCUMENT_PAGE)
				? "/dokumente/" + part(source, 0) + "?seite=" + part(source, 1) : "";
	}

	private static String part(Source source, int index) {
		String[] parts = source.reference().split("/");
		return (index < parts.length) ? parts[index] : "1";
	}

}
