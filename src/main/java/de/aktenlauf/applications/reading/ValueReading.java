package de.aktenlauf.applications.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.aktenlauf.shared.Money;
import de.aktenlauf.text.Word;

/** Reads days and amounts behind the words that name them. */
final class ValueReading {

	private static final int MOST = 90;

	private static final int FREE_TEXT = 60;

	/** Recognition takes a zero for an O and a one for an l. */
	private static final String DAY = "([0-9ol]{1,2})[.,] ?([0-9ol]{1,2})[.,] ?(2[0o][0-9ol]{2})";

	private static final String AMOUNT = "((?:\\d{1,3}[. ])?\\d{1,4}(?:,\\d{2})?) ?(?:€|eur\\b|euro\\b)?";

	private static final Pattern STARTS = Pattern.compile("\\b(?:ab|seit)(?: dem| den)? " + DAY);

	private static final Pattern ENDS = Pattern
		.compile("(?:bewilligungsabschnitt|bewilligungszeitraum|bewilligt bis|bescheid geht).{0,40}?" + DAY);

	private static final Pattern FREE = Pattern.compile("^sehr geehrte|^guten tag|^hallo\\b|^ich bitte um");

	private static final List<Named> NAMED = List.of(
			new Named("flat/rent",
					Pattern.compile(
							"\\b(?:neue |kalt|gesamt|brutto)?(?:miete|kaltmiete|gesamtmiete)\\b[^\\d]{0,40}" + AMOUNT)),
			new Named("flat/heating", Pattern.compile("\\bheiz\\w*[^\\d]{0,30}" + AMOUNT)),
			new Named("income/gross", Pattern.compile("\\bbrutto(?!miete)\\w*[^\\d]{0,30}" + AMOUNT)),
			new Named("income/net", Pattern.compile("\\bnetto\\w*[^\\d]{0,30}" + AMOUNT)),
			new Named("income/amount", Pattern.compile("\\b(?:minijob|verdienst|verdiene)\\b[^\\d]{0,30}" + AMOUNT)));

	private final List<Proposal> proposals = new ArrayList<>();

	private final Set<String> fields = new HashSet<>();

	private ValueReading() {
	}

	static List<Proposal> read(List<TextLine> lines) {
		ValueReading reading = new ValueReading();
		// a sentence goes over the end of a line
		for (int i = 0; i < lines.size(); i++) {
			TextLine line = lines.get(i);
			if (i + 1 < lines.size() && lines.get(i + 1).page() == line.page()) {
				List<Word> both = new ArrayList<>(line.words());
				both.addAll(lines.get(i + 1).words());
				line = TextLine.of(line.page(), both);
			}
			reading.take(line);
		}
		return reading.proposals;
	}

	private void take(TextLine line) {
		day(line, STARTS, 0);
		day(line, ENDS, 1);
		for (Named named : NAMED) {
			Matcher found = named.words().matcher(line.folded());
			if (found.find() && euros(found.group(1)).isPresent()
					&& (found.group(1).contains(",") || found.group().matches(".*(?:€|eur|euro)$"))) {
				euros(found.group(1)).ifPresent((amount) -> add(named.field(), amount, line, found));
			}
		}
		Matcher free = FREE.matcher(line.folded());
		if (free.find() && !line.folded().contains("hinweise gelesen")) {
			add("freeText", "true", line, free);
		}
	}

	private void day(TextLine line, Pattern pattern, int after) {
		Matcher found = pattern.matcher(line.folded());
		if (found.find()) {
			try {
				LocalDate day = LocalDate.of(number(found.group(3)), number(found.group(2)), number(found.group(1)));
				add("from", day.plusDays(after).toString(), line, found);
			}
			catch (DateTimeException ex) {
				// a day that does not exist was misread
				this.fields.remove("from");
			}
		}
	}

	private void add(String field, String value, TextLine line, Matcher found) {
		if (this.fields.add(field)) {
			List<Word> words = line.at(found.start(), found.end());
			this.proposals.add(new Proposal(field, value, line.page(), words,
					Math.clamp(TextLine.confidence(words), 1, field.equals("freeText") ? FREE_TEXT : MOST)));
		}
	}

	private static int number(String digits) {
		return Integer.parseInt(digits.replace('o', '0').replace('l', '1'));
	}

	private static Optional<String> euros(String written) {
		String plain = written.replaceAll("[. ](?=\\d{3})", "").replace(',', '.');
		return plain.matches("\\d{1,6}(\\.\\d{2})?") ? Optional.of(Money.ofEuros(new BigDecimal(plain)).toString())
				: Optional.empty();
	}

	/**
	 * An amount by the words before it.
	 *
	 * @param field which it is
	 * @param words that name it
	 */
	private record Named(String field, Pattern words) {
	}

}
