package de.aktenlauf.applications;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.applications.Application.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which question of a form a value answers. */
final class Topics {

	private Topics() {
	}

	/** The question that a value answers; empty if no form asks for it. */
	static Optional<Topic> of(String path) {
		String[] steps = path.split("/");
		return switch (steps[0]) {
			case "flat" -> Optional.of(Topic.HOUSING);
			case "assets" -> Optional.of(Topic.ASSETS);
			case "community" -> community((steps.length > 1) ? steps[1] : "");
			case "persons" -> person((steps.length > 2) ? steps[2] : "");
			default -> Optional.empty();
		};
	}

	private static Optional<Topic> person(String field) {
		return switch (field) {
			case "incomes", "childBenefit", "receivesChildBenefit" -> Optional.of(Topic.INCOME);
			case "situations", "residence", "pregnantAfterWeek12", "participationInWorkingLife" ->
				Optional.of(Topic.SITUATION);
			case "role", "birthDate", "leaves" -> Optional.of(Topic.MEMBERS);
			default -> Optional.empty();
		};
	}

	private static Optional<Topic> community(String field) {
		return switch (field) {
			case "accountSince" -> Optional.of(Topic.ACCOUNT);
			case "marks" -> Optional.of(Topic.MEMBERS);
			default -> Optional.empty();
		};
	}

	/** The questions to which a form gives any value. */
	static Set<Topic> given(ObjectNode circumstances) {
		Set<Topic> topics = EnumSet.noneOf(Topic.class);
		for (JsonNode person : circumstances.path("persons")) {
			person.propertyNames().forEach((name) -> of("persons//" + name).ifPresent(topics::add));
			for (JsonNode situation : person.path("situations")) {
				if (situation.asString("").equals("ABSENT")) {
					topics.add(Topic.ABSENCE);
				}
			}
		}
		circumstances.path("community").propertyNames().forEach((name) -> community(name).ifPresent(topics::add));
		Set.of("flat", "assets").stream().filter(circumstances::has).forEach((name) -> of(name).ifPresent(topics::add));
		return topics;
	}

}
