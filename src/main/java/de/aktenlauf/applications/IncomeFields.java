package de.aktenlauf.applications;

import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** Which fields an income has by its kind; what the schema cannot say. */
final class IncomeFields {

	private static final List<String> PAY = List.of("gross", "net");

	private static final Set<String> ONLY_PAY = Set.of("gross", "net", "provenDeductions", "slips");

	private IncomeFields() {
	}

	static void check(JsonNode person, String place, Findings findings) {
		JsonNode incomes = person.path("incomes");
		for (int i = 0; i < incomes.size(); i++) {
			String field = place + ".incomes[" + i + "].";
			if (incomes.get(i).path("kind").asString("").equals("EARNED")) {
				pay(incomes.get(i), field, findings);
			}
			else {
				other(incomes.get(i), field, findings);
			}
		}
	}

	private static void pay(JsonNode income, String field, Findings findings) {
		PAY.stream()
			.filter((name) -> !income.has(name))
			.forEach((name) -> findings.add(field + name, "Lohn (EARNED) braucht gross und net; bitte angeben."));
		if (income.has("amount")) {
			findings.add(field + "amount", "Lohn (EARNED) hat gross und net statt amount; bitte weglassen.");
		}
	}

	private static void other(JsonNode income, String field, Findings findings) {
		ONLY_PAY.stream()
			.filter(income::has)
			.sorted()
			.forEach((name) -> findings.add(field + name,
					"Das gehört nur zu Lohn (EARNED); bitte weglassen oder die Art des Einkommens berichtigen."));
		if (!income.has("amount")) {
			findings.add(field + "amount", "Der Betrag fehlt; bitte angeben.");
		}
	}

}
