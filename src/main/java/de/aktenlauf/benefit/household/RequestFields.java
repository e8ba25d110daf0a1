package de.aktenlauf.benefit.household;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import de.aktenlauf.shared.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one object of a request; notes a finding for each that is wrong. */
record RequestFields(JsonNode node, String path, RequestFindings findings) {

	/** Far above any household's sums, so that no calculation overflows. */
	private static final BigDecimal MAX_AMOUNT = new BigDecimal("999999.99");

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

	private static final int CENT_DIGITS = 2;

	private static final int MAX_NAME = 40;

	void refuse(String field, String message) {
		this.findings.add(this.path + field, message);
	}

	boolean has(String field) {
		return this.node.hasNonNull(field);
	}

	/** Whatever nobody asks for may have been meant seriously. */
	void refuseAllBut(Set<String> known) {
		for (String name : this.node.propertyNames()) {
			if (!known.contains(name)) {
				String shown = name.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
				refuse(shown.substring(0, Math.min(MAX_NAME, shown.length())),
						"Dieses Feld gibt es hier nicht; erlaubt sind "
								+ String.join(", ", known.stream().sorted().toList()) + ".");
			}
		}
	}

	@Nullable String text(String field, int maxLength) {
		JsonNode value = this.node.path(field);
		if (!has(field)) {
			refuse(field, "Das Feld fehlt.");
			return null;
		}
		if (!value.isString() || value.stringValue().isBlank()) {
			refuse(field, "Erwartet wird ein Text in Anführungszeichen.");
			return null;
		}
		if (value.stringValue().length() > maxLength) {
			refuse(field, "Der Text ist länger als " + maxLength + " Zeichen.");
			return null;
		}
		return value.stringValue();
	}

	boolean flag(String field) {
		JsonNode value = this.node.path(field);
		if (has(field) && !value.isBoolean()) {
			refuse(field, "Erwartet wird true oder false.");
		}
		return value.booleanValue(false);
	}

	@Nullable Integer count(String field, int most) {
		JsonNode value = this.node.path(field);
		if (!has(field)) {
			refuse(field, "Das Feld fehlt.");
			return null;
		}
		if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1 || value.intValue() > most) {
			refuse(field, "Erwartet wird eine ganze Zahl von 1 bis " + most + ".");
			return null;
		}
		return value.intValue();
	}

	@Nullable <T> T parsed(String field, Function<String, T> parser, String mend) {
		String written = text(field, MAX_NAME);
		try {
			return (written != null) ? parser.apply(written) : null;
		}
		catch (DateTimeException ex) {
			refuse(field, mend);
			return null;
		}
	}

	@Nullable LocalDate date(String field) {
		return parsed(field, LocalDate::parse, "Erwartet wird ein Tag, den es gibt, in der Form 2026-08-01.");
	}

	/** An amount that may be missing. */
	Optional<Money> optionalAmount(String field) {
		return has(field) ? Optional.ofNullable(amount(field)) : Optional.empty();
	}

	@Nullable Money amount(String field) {
		JsonNode value = this.node.path(field);
		if (!has(field)) {
			refuse(field, "Der Betrag fehlt.");
			return null;
		}
		String written = (value.isString() || value.isNumber()) ? value.asString() : "";
		if (!NUMBER.matcher(written).matches()) {
			refuse(field, "Erwartet wird ein Betrag wie \"900.00\", mit Punkt und ohne Währung.");
			return null;
		}
		BigDecimal euros = new BigDecimal(written);
		if (euros.signum() < 0) {
			refuse(field, "Der Betrag ist negativ; Abzüge gehören in eigene Felder.");
			return null;
		}
		int point = written.indexOf('.');
		if (point >= 0 && written.length() - point - 1 > CENT_DIGITS) {
			refuse(field, "Der Betrag hat mehr als zwei Stellen nach dem Punkt; bitte auf Cent angeben.");
			return null;
		}
		if (euros.compareTo(MAX_AMOUNT) > 0) {
			refuse(field, "Der Betrag liegt über " + MAX_AMOUNT.toPlainString() + " Euro; bitte prüfen.");
			return null;
		}
		return Money.ofEuros(euros);
	}

	/** Objects of a list, at most so many. */
	List<RequestFields> list(String field, int most) {
		JsonNode list = this.node.path(field);
		if (!list.isArray()) {
			refuse(field, has(field) ? "Erwartet wird eine Liste [ … ]." : "Das Feld fehlt.");
			return List.of();
		}
		if (list.size() > most) {
			refuse(field, "Die Liste hat mehr als " + most
					+ " Einträge; das ist kein Haushalt, den das Programm rechnet." + " Bitte die Angaben prüfen.");
			return List.of();
		}
		List<RequestFields> rows = new ArrayList<>();
		for (JsonNode element : list.values()) {
			String place = this.path + field + "[" + rows.size() + "]";
			if (!element.isObject()) {
				this.findings.add(place, "Erwartet wird ein Objekt { … }.");
			}
			rows.add(new RequestFields(element, place + ".", this.findings));
		}
		return rows;
	}

}
