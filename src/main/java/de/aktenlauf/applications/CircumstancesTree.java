package de.aktenlauf.applications;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.aktenlauf.applications.circumstances.Asset;
import de.aktenlauf.applications.circumstances.Asset.AssetKind;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.applications.circumstances.CommunityCircumstances;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.CommunityMark;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.Measure;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.MeasureKind;
import de.aktenlauf.applications.circumstances.Flat;
import de.aktenlauf.applications.circumstances.Flat.FlatMark;
import de.aktenlauf.applications.circumstances.PersonCircumstances;
import de.aktenlauf.applications.circumstances.RegularIncome;
import de.aktenlauf.applications.circumstances.RegularIncome.IncomeKind;
import de.aktenlauf.applications.circumstances.RegularIncome.PaySlip;
import de.aktenlauf.applications.circumstances.RegularIncome.Regularity;
import de.aktenlauf.applications.circumstances.Residence;
import de.aktenlauf.applications.circumstances.Residence.ResidenceStatus;
import de.aktenlauf.applications.circumstances.Situation;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Circumstances as JSON and back. What is read has passed the schema and the check of the
 * incomes' fields; what is written is always in the same form: only what is said, codes
 * in the order of their enumeration.
 */
final class CircumstancesTree {

	private CircumstancesTree() {
	}

	static Circumstances read(JsonNode tree) {
		return new Circumstances(rows(tree, "persons").map(CircumstancesTree::person).toList(), flat(tree.path("flat")),
				rows(tree, "assets").map(CircumstancesTree::asset).toList(), community(tree.path("community")));
	}

	private static PersonCircumstances person(JsonNode person) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		for (Mark mark : Mark.values()) {
			if (person.path(mark.field()).asBoolean(false)) {
				marks.add(mark);
			}
		}
		JsonNode residence = person.path("residence");
		return new PersonCircumstances(text(person, "id"), HouseholdRole.valueOf(text(person, "role")),
				LocalDate.parse(text(person, "birthDate")), marks, codes(person, "situations", Situation.class),
				new Residence(ResidenceStatus.valueOf(text(residence, "status")), date(residence, "endsOn")),
				rows(person, "incomes").map(CircumstancesTree::income).toList());
	}

	private static RegularIncome income(JsonNode income) {
		IncomeKind kind = IncomeKind.valueOf(text(income, "kind"));
		Money gross = Money.parse(text(income, (kind == IncomeKind.EARNED) ? "gross" : "amount"));
		Money net = (kind == IncomeKind.EARNED) ? Money.parse(text(income, "net")) : gross;
		return new RegularIncome(kind, gross, net, optional(income, "provenDeductions").map(Money::parse),
				optional(income, "regularity").map(Regularity::valueOf).orElse(Regularity.CONSTANT),
				rows(income, "slips")
					.map((slip) -> new PaySlip(BenefitMonth.parse(text(slip, "month")),
							Money.parse(text(slip, "gross")), Money.parse(text(slip, "net"))))
					.sorted(Comparator.comparing(PaySlip::month).reversed())
					.toList());
	}

	private static Flat flat(JsonNode flat) {
		return new Flat(flat.path("householdSize").asInt(), text(flat, "comparisonArea"),
				Money.parse(text(flat, "rent")), Money.parse(text(flat, "heating")), date(flat, "graceEndsOn"),
				flat.path("decentralHotWater").asBoolean(false), codes(flat, "marks", FlatMark.class));
	}

	private static Asset asset(JsonNode asset) {
		return new Asset(text(asset, "owner"), AssetKind.valueOf(text(asset, "kind")),
				Money.parse(text(asset, "value")), asset.path("transferred").asBoolean(false));
	}

	private static CommunityCircumstances community(JsonNode community) {
		return new CommunityCircumstances(codes(community, "marks", CommunityMark.class),
				rows(community, "measures")
					.map((measure) -> new Measure(MeasureKind.valueOf(text(measure, "kind")),
							LocalDate.parse(text(measure, "from")), date(measure, "endsOn")))
					.toList(),
				date(community, "accountSince"), date(community, "agentSince"));
	}

	private static Stream<JsonNode> rows(JsonNode node, String field) {
		return StreamSupport.stream(node.path(field).spliterator(), false);
	}

	private static String text(JsonNode node, String field) {
		return node.path(field).asString("");
	}

	private static Optional<String> optional(JsonNode node, String field) {
		return Optional.of(text(node, field)).filter((text) -> !text.isEmpty());
	}

	private static Optional<LocalDate> date(JsonNode node, String field) {
		return optional(node, field).map(LocalDate::parse);
	}

	private static <E extends Enum<E>> Set<E> codes(JsonNode node, String field, Class<E> type) {
		Set<E> codes = EnumSet.noneOf(type);
		rows(node, field).forEach((code) -> codes.add(Enum.valueOf(type, code.asString(""))));
		return codes;
	}

	static ObjectNode write(Circumstances circumstances) {
		ObjectNode tree = FormTree.empty();
		ArrayNode persons = tree.putArray("persons");
		circumstances.persons().forEach((person) -> write(person, persons.addObject()));
		Flat flat = circumstances.flat();
		ObjectNode home = tree.putObject("flat")
			.put("householdSize", flat.householdSize())
			.put("comparisonArea", flat.comparisonArea())
			.put("rent", flat.rent().toString())
			.put("heating", flat.heating().toString());
		flat.graceEndsOn().ifPresent((day) -> home.put("graceEndsOn", day.toString()));
		flag(home, "decentralHotWater", flat.decentralHotWater());
		codes(home, "marks", flat.marks());
		if (!circumstances.assets().isEmpty()) {
			ArrayNode assets = tree.putArray("assets");
			circumstances.assets()
				.forEach((asset) -> flag(assets.addObject()
					.put("owner", asset.owner())
					.put("kind", asset.kind().name())
					.put("value", asset.value().toString()), "transferred", asset.transferred()));
		}
		ObjectNode community = write(circumstances.community());
		if (!community.isEmpty()) {
			tree.set("community", community);
		}
		return tree;
	}

	private static void write(PersonCircumstances person, ObjectNode into) {
		into.put("id", person.id()).put("role", person.role().name()).put("birthDate", person.birthDate().toString());
		for (Mark mark : Mark.values()) {
			flag(into, mark.field(), person.marks().contains(mark));
		}
		codes(into, "situations", person.situations());
		ObjectNode residence = into.putObject("residence").put("status", person.residence().status().name());
		person.residence().endsOn().ifPresent((day) -> residence.put("endsOn", day.toString()));
		if (!person.incomes().isEmpty()) {
			ArrayNode incomes = into.putArray("incomes");
			person.incomes().forEach((income) -> write(income, incomes.addObject()));
		}
	}

	private static void write(RegularIncome income, ObjectNode into) {
		into.put("kind", income.kind().name());
		if (income.kind() == IncomeKind.EARNED) {
			into.put("gross", income.gross().toString()).put("net", income.net().toString());
		}
		else {
			into.put("amount", income.gross().toString());
		}
		income.provenDeductions().ifPresent((proven) -> into.put("provenDeductions", proven.toString()));
		into.put("regularity", income.regularity().name());
		if (!income.slips().isEmpty()) {
			ArrayNode slips = into.putArray("slips");
			income.slips()
				.forEach((slip) -> slips.addObject()
					.put("month", slip.month().toString())
					.put("gross", slip.gross().toString())
					.put("net", slip.net().toString()));
		}
	}

	private static ObjectNode write(CommunityCircumstances community) {
		ObjectNode into = FormTree.empty();
		codes(into, "marks", community.marks());
		if (!community.measures().isEmpty()) {
			ArrayNode measures = into.putArray("measures");
			community.measures().forEach((measure) -> {
				ObjectNode one = measures.addObject()
					.put("kind", measure.kind().name())
					.put("from", measure.from().toString());
				measure.endsOn().ifPresent((day) -> one.put("endsOn", day.toString()));
			});
		}
		community.accountSince().ifPresent((day) -> into.put("accountSince", day.toString()));
		community.agentSince().ifPresent((day) -> into.put("agentSince", day.toString()));
		return into;
	}

	private static void flag(ObjectNode into, String field, boolean set) {
		if (set) {
			into.put(field, true);
		}
	}

	private static void codes(ObjectNode into, String field, Collection<? extends Enum<?>> codes) {
		if (!codes.isEmpty()) {
			List<String> names = codes.stream().sorted(Comparator.comparingInt(Enum::ordinal)).map(Enum::name).toList();
			names.forEach(into.putArray(field)::add);
		}
	}

}
