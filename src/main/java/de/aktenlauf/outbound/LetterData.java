package de.aktenlauf.outbound;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import de.aktenlauf.benefit.CalculationSheet;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data inside the PDF.
 *
 * @param format name and version of this form
 * @param caseNumber the case
 * @param kind which letter
 * @param number of the letter, empty for a draft
 * @param date of the letter
 * @param automatic whether the machine decided alone
 * @param persons who is meant by the ids of the calculation
 * @param months the calculation in the form of {@code POST /api/v1/calculations}
 * @param texts the text blocks that were used
 */
record LetterData(String format, String caseNumber, LetterKind kind, String number, String date, boolean automatic,
		List<NoticePerson> persons, List<Month> months, List<String> texts) {

	static final String FILE = "berechnung.json";

	private static final String FORMAT = "aktenlauf-letter/1";

	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultVisibility((checker) -> checker.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
			.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
			.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
		.build();

	static LetterData of(Snapshot letter, Optional<String> number, LocalDate date, Collection<String> texts) {
		return new LetterData(FORMAT, letter.caseNumber().value(), letter.content().kind(), number.orElse(""),
				date.toString(), letter.decidedBy().automatic(), letter.persons(),
				letter.months().stream().map((month) -> new Month(month.month().toString(), month.sheet())).toList(),
				texts.stream().sorted().toList());
	}

	String json() {
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
	}

	/** A record as it is kept with a draft. */
	static String write(Object part) {
		return JSON.writeValueAsString(part);
	}

	static <T> T read(String json, Class<T> type) {
		return JSON.readValue(json, type);
	}

	/**
	 * One month.
	 *
	 * @param month such as {@code 2026-08}
	 * @param sheet its calculation
	 */
	record Month(String month, CalculationSheet sheet) {
	}

}
