package de.aktenlauf.benefit.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.benefit.household.HouseholdRefused.Finding;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.JsonFault;
import de.aktenlauf.shared.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the request of {@code POST /calculations} (FORMATS.md) and collects all findings
 * before it refuses.
 */
public final class HouseholdReader {

	/** Far more than the largest household needs. */
	public static final int MAX_BYTES = 256 * 1024;

	/** More heads than this are no household of one flat. */
	static final int MAX_HEADS = 30;

	/** More persons than this are no benefit community. */
	static final int MAX_PERSONS = 20;

	private static final int MAX_INCOMES = 20;

	private static final int MAX_ID = 64;

	private static final Set<String> HOUSEHOLD_FIELDS = Set.of("month", "approvalPeriodStart", "householdSize",
			"recognisedHousing", "decentralHotWater", "persons");

	private static final Set<String> PERSON_FIELDS = Set.of("id", "role", "birthDate", "pregnantAfterWeek12",
			"participationInWorkingLife", "receivesChildBenefit", "childBenefit", "incomes");

	private static final Set<String> EARNED_FIELDS = Set.of("kind", "gross", "net", "provenDeductions");

	private static final Set<String> AMOUNT_FIELDS = Set.of("kind", "amount");

	private static final JsonMapper JSON = JsonMapper.builder()
		// What is written twice says two things.
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final RequestFindings findings = new RequestFindings();

	private HouseholdReader() {
	}

	/**
	 * Reads and checks.
	 * @param json the request
	 * @param figures the law, for the ages that fit a role
	 * @return a household that can exist
	 * @throws HouseholdRefused if it cannot be read or cannot exist
	 * @throws de.aktenlauf.benefit.rates.FigureMissing if the month has no ages of the
	 * law
	 */
	public static Household read(byte[] json, Figures figures) {
		return check(new HouseholdReader().household(json), figures);
	}

	/**
	 * Checks a household that comes from somewhere else or was moved to another month.
	 * @param household the facts
	 * @param figures the law, for the ages that fit a role
	 * @return the same household
	 * @throws HouseholdRefused if it cannot exist
	 */
	public static Household check(Household household, Figures figures) {
		HouseholdCheck.check(household, figures);
		return household;
	}

	private Household household(byte[] json) {
		RequestFields root = new RequestFields(tree(json), "", this.findings);
		root.refuseAllBut(HOUSEHOLD_FIELDS);
		BenefitMonth month = root.parsed("month", BenefitMonth::parse, "Erwartet wird ein Monat in der Form 2026-08.");
		LocalDate start = root.has("approvalPeriodStart") ? root.date("approvalPeriodStart") : null;
		Integer heads = root.count("householdSize", MAX_HEADS);
		Money housing = root.amount("recognisedHousing");
		boolean hotWater = root.flag("decentralHotWater");
		List<HouseholdMember> members = members(root);
		this.findings.throwIfAny();
		BenefitMonth asked = Objects.requireNonNull(month);
		return new Household(asked, (start != null) ? start : asked.firstDay(),
				new Housing(Objects.requireNonNull(heads), Objects.requireNonNull(housing), hotWater), members);
	}

	private static JsonNode tree(byte[] json) {
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

	private static HouseholdRefused unreadable(String message) {
		return new HouseholdRefused(HouseholdRefused.UNREADABLE, List.of(new Finding("body", message)));
	}

	private List<HouseholdMember> members(RequestFields root) {
		List<HouseholdMember> members = new ArrayList<>();
		List<RequestFields> rows = root.list("persons", MAX_PERSONS);
		if (rows.isEmpty() && root.node().path("persons").isArray() && root.node().path("persons").isEmpty()) {
			root.refuse("persons", "Mindestens eine Person muss in der Liste stehen.");
		}
		for (RequestFields row : rows) {
			if (row.node().isObject()) {
				member(row).ifPresent(members::add);
			}
		}
		return members;
	}

	private static Optional<HouseholdMember> member(RequestFields row) {
		row.refuseAllBut(PERSON_FIELDS);
		String id = row.text("id", MAX_ID);
		if (id != null && id.chars().anyMatch(Character::isISOControl)) {
			row.refuse("id", "Steuerzeichen sind hier nicht erlaubt.");
		}
		HouseholdRole role = role(row);
		LocalDate birthDate = row.date("birthDate");
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		for (Mark mark : Mark.values()) {
			if (row.flag(mark.field())) {
				marks.add(mark);
			}
		}
		List<Income> incomes = new ArrayList<>();
		if (row.has("incomes")) {
			row.list("incomes", MAX_INCOMES).forEach((income) -> income(income).ifPresent(incomes::add));
		}
		return (id == null || role == null || birthDate == null) ? Optional.empty()
				: Optional.of(new HouseholdMember(id, role, birthDate, marks, incomes));
	}

	private static @Nullable HouseholdRole role(RequestFields row) {
		String written = row.text("role", MAX_ID);
		for (HouseholdRole role : HouseholdRole.values()) {
			if (role.name().equals(written)) {
				return role;
			}
		}
		if (written != null) {
			row.refuse("role", "Erlaubt sind ADULT und CHILD.");
		}
		return null;
	}

	private static Optional<Income> income(RequestFields row) {
		String kind = row.node().isObject() ? row.text("kind", MAX_ID) : null;
		if (kind == null) {
			return Optional.empty();
		}
		return switch (kind) {
			case "EARNED" -> earned(row);
			case "OTHER" -> amount(row).map(Income.Other::new);
			case "MAINTENANCE" -> amount(row).map(Income.Maintenance::new);
			case "MAINTENANCE_ADVANCE" -> amount(row).map(Income.MaintenanceAdvance::new);
			default -> {
				row.refuse("kind", "Diese Art von Einkommen gibt es nicht; erlaubt sind EARNED, OTHER, MAINTENANCE und"
						+ " MAINTENANCE_ADVANCE.");
				yield Optional.empty();
			}
		};
	}

	private static Optional<Money> amount(RequestFields row) {
		row.refuseAllBut(AMOUNT_FIELDS);
		return Optional.ofNullable(row.amount("amount"));
	}

	private static Optional<Income> earned(RequestFields row) {
		row.refuseAllBut(EARNED_FIELDS);
		Money gross = row.amount("gross");
		Money net = row.amount("net");
		Optional<Money> proven = row.optionalAmount("provenDeductions");
		if (gross == null || net == null) {
			return Optional.empty();
		}
		if (net.compareTo(gross) > 0) {
			row.refuse("net", "Netto ist höher als brutto; bitte beide Beträge aus der Abrechnung übernehmen.");
			return Optional.empty();
		}
		return Optional.of(new Income.Earned(gross, net, proven));
	}

}
