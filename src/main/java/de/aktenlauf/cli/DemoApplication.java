package de.aktenlauf.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sample application: what is known of its case, what was granted so far, and the form.
 * Days stand in it as {@code @-12} (the first of the month, counted from the month after
 * the demo's) or {@code @5e} (the last day of one).
 */
final class DemoApplication {

	private static final Pattern DAY = Pattern.compile("\"@(-?\\d{1,3})(e?)\"");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String name;

	private final ObjectNode content;

	private final LocalDate today;

	private DemoApplication(String name, ObjectNode content, LocalDate today) {
		this.name = name;
		this.content = content;
		this.today = today;
	}

	static DemoApplication of(String name, byte[] json, LocalDate today) {
		BenefitMonth first = BenefitMonth.of(today).plusMonths(1);
		Matcher days = DAY.matcher(new String(json, StandardCharsets.UTF_8));
		String dated = days.replaceAll((day) -> {
			BenefitMonth month = first.plusMonths(Integer.parseInt(day.group(1)));
			return "\"" + (day.group(2).isEmpty() ? month.firstDay() : month.lastDay()) + "\"";
		});
		return new DemoApplication(name, (ObjectNode) JSON.readTree(dated), today);
	}

	CaseNumber caseNumber() {
		return CaseNumber.parse(this.content.path("case").asString());
	}

	/** The file of the letter with which it comes; empty if it comes without one. */
	Optional<String> letter() {
		return this.content.path("letter").asStringOpt();
	}

	byte[] circumstances() {
		return JSON.writeValueAsBytes(this.content.path("circumstances"));
	}

	/** What makes a repetition harmless. */
	String key() {
		return "demo-" + this.name;
	}

	/** The months that were granted so far, the last one being the demo's. */
	List<BenefitMonth> grantedMonths() {
		int count = this.content.path("approval").path("months").asInt();
		BenefitMonth last = BenefitMonth.of(this.today);
		List<BenefitMonth> months = new ArrayList<>();
		for (int month = count - 1; month >= 0; month--) {
			months.add(last.plusMonths(-month));
		}
		return months;
	}

	int renewalsInARow() {
		return this.content.path("approval").path("renewalsInARow").asInt();
	}

	byte[] form(LocalDate receivedOn, Optional<DocumentId> document) {
		ObjectNode form = this.content.path("form").deepCopy().asObject();
		form.put("receivedOn", receivedOn.toString());
		form.put("from", BenefitMonth.of(this.today).plusMonths(1).firstDay().toString());
		document.ifPresent((id) -> form.putArray("documents").add(id.toString()));
		return JSON.writeValueAsBytes(form);
	}

}
