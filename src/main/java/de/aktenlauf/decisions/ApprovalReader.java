package de.aktenlauf.decisions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import de.aktenlauf.decisions.ApprovalRefused.Finding;
import de.aktenlauf.decisions.exclusions.Approval;
import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.exclusions.MonthSpan;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.JsonFault;
import de.aktenlauf.shared.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code aktenlauf-approval/1} and collects all findings before it refuses. */
final class ApprovalReader {

	static final String FORM = "aktenlauf-approval/1";

	private static final int MAX_BYTES = 64 * 1024;

	private static final int MAX_RENEWALS = 100;

	private static final Money MOST = Money.parse("100000.00");

	private static final Set<String> FIELDS = Set.of("format", "first", "last", "months", "automaticRenewals",
			"assetLawStart");

	private static final Set<String> MONTH_FIELDS = Set.of("month", "total", "childSupplement");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final List<Finding> findings = new ArrayList<>();

	private ApprovalReader() {
	}

	static Approval read(byte[] json) {
		return new ApprovalReader().approval(json);
	}

	private Approval approval(byte[] json) {
		JsonNode root = tree(json);
		unknown(root, FIELDS, "");
		if (!FORM.equals(root.path("format").asString(""))) {
			add("format", "Erwartet wird „" + FORM + "“.");
		}
		Optional<BenefitMonth> first = parsed(root, "first", "", BenefitMonth::parse, "ein Monat wie 2026-08");
		Optional<BenefitMonth> last = parsed(root, "last", "", BenefitMonth::parse, "ein Monat wie 2027-07");
		List<MonthTotal> months = months(root.path("months"));
		int renewals = renewals(root);
		Optional<LocalDate> law = root.has("assetLawStart")
				? parsed(root, "assetLawStart", "", LocalDate::parse, "ein Tag wie 2026-08-01")
				: first.map(BenefitMonth::firstDay);
		Optional<MonthSpan> span = first.flatMap((from) -> last.flatMap((to) -> span(from, to)));
		span.ifPresent((period) -> complete(period, months));
		if (!this.findings.isEmpty()) {
			throw new ApprovalRefused(ApprovalRefused.INVALID, this.findings);
		}
		return new Approval(span.orElseThrow(), months, renewals, law.orElseThrow());
	}

	private static JsonNode tree(byte[] json) {
		if (json.length > MAX_BYTES) {
			throw unreadable("Der Inhalt ist größer als " + MAX_BYTES + " Bytes.");
		}
		try {
			JsonNode tree = JSON.readTree(json);
			if (tree.isObject()) {
				return tree;
			}
			throw unreadable("Der Inhalt ist kein JSON-Objekt { … }.");
		}
		catch (JacksonException ex) {
			throw unreadable("Der Inhalt ist kein gültiges JSON in UTF-8 (" + JsonFault.place(ex) + ").");
		}
	}

	private static ApprovalRefused unreadable(String message) {
		return new ApprovalRefused(ApprovalRefused.INVALID, List.of(new Finding("body", message)));
	}

	private List<MonthTotal> months(JsonNode rows) {
		List<MonthTotal> months = new ArrayList<>();
		if (!rows.isArray() || rows.isEmpty() || rows.size() > MonthSpan.MAX_MONTHS) {
			add("months", "Erwartet wird eine Liste mit 1 bis " + MonthSpan.MAX_MONTHS + " Monaten.");
			return months;
		}
		for (int place = 0; place < rows.size(); place++) {
			String path = "months[" + place + "].";
			JsonNode row = rows.path(place);
			unknown(row, MONTH_FIELDS, path);
			Optional<BenefitMonth> month = parsed(row, "month", path, BenefitMonth::parse, "ein Monat wie 2026-08");
			Optional<Money> total = amount(row, "total", path);
			Optional<Money> supplement = row.has("childSupplement") ? amount(row, "childSupplement", path)
					: Optional.of(Money.ZERO);
			if (month.isPresent() && total.isPresent() && supplement.isPresent()) {
				months.add(new MonthTotal(month.get(), total.get(), supplement.get()));
			}
		}
		return months;
	}

	private Optional<Money> amount(JsonNode row, String field, String path) {
		Optional<Money> amount = parsed(row, field, path, Money::parse, "ein Betrag als Text wie \"912.50\"");
		if (amount.filter((money) -> money.cents() < 0 || money.compareTo(MOST) > 0).isPresent()) {
			add(path + field, "Ein Betrag liegt zwischen 0.00 und " + MOST + ".");
			return Optional.empty();
		}
		return amount;
	}

	private int renewals(JsonNode root) {
		JsonNode value = root.path("automaticRenewals");
		if (value.isMissingNode()) {
			return 0;
		}
		if (!value.isInt() || value.intValue() < 0 || value.intValue() > MAX_RENEWALS) {
			add("automaticRenewals", "Erwartet wird eine ganze Zahl von 0 bis " + MAX_RENEWALS + ".");
			return 0;
		}
		return value.intValue();
	}

	private Optional<MonthSpan> span(BenefitMonth first, BenefitMonth last) {
		try {
			return Optional.of(new MonthSpan(first, last));
		}
		catch (IllegalArgumentException ex) {
			add("last", "Ein Bewilligungszeitraum hat 1 bis " + MonthSpan.MAX_MONTHS
					+ " Monate und endet nicht vor seinem Beginn.");
			return Optional.empty();
		}
	}

	private void complete(MonthSpan span, List<MonthTotal> months) {
		Set<BenefitMonth> seen = new HashSet<>();
		months.stream()
			.map(MonthTotal::month)
			.filter((month) -> !seen.add(month))
			.forEach((month) -> add("months", "Der Monat " + month + " steht zweimal da."));
		months.stream()
			.map(MonthTotal::month)
			.filter((month) -> !span.months().contains(month))
			.forEach((month) -> add("months", "Der Monat " + month + " liegt nicht im Zeitraum."));
		span.months()
			.stream()
			.filter((month) -> !seen.contains(month))
			.forEach((month) -> add("months", "Für den Monat " + month + " fehlt der Betrag."));
	}

	private <T> Optional<T> parsed(JsonNode row, String field, String path, Function<String, T> parse,
			String expected) {
		JsonNode value = row.path(field);
		if (value.isString()) {
			try {
				return Optional.of(parse.apply(value.stringValue()));
			}
			catch (DateTimeException | ArithmeticException | IllegalArgumentException ex) {
				add(path + field, "Erwartet wird " + expected + ".");
				return Optional.empty();
			}
		}
		add(path + field, value.isMissingNode() ? "Das Feld fehlt; erwartet wird " + expected + "."
				: "Erwartet wird " + expected + ".");
		return Optional.empty();
	}

	private void unknown(JsonNode row, Set<String> known, String path) {
		row.propertyNames()
			.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> add(path + shown(name), "Dieses Feld gibt es nicht; bitte weglassen."));
	}

	private static String shown(String name) {
		return name.matches("\\w{1,40}") ? name : "…";
	}

	private void add(String field, String message) {
		this.findings.add(new Finding(field, message));
	}

}
