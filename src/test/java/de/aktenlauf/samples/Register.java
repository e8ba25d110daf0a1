package de.aktenlauf.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The case register in the form {@code aktenlauf-cases/1}.
 *
 * @param cases all cases
 */
public record Register(List<SampleCase> cases) {

	static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/** Keeps an unmodifiable copy. */
	public Register {
		cases = List.copyOf(cases);
	}

	/**
	 * Reads a register.
	 * @param file a file of the form {@code aktenlauf-cases/1}
	 * @return the register
	 * @throws IOException if it cannot be read
	 */
	public static Register read(Path file) throws IOException {
		List<SampleCase> cases = new ArrayList<>();
		for (JsonNode row : JSON.readTree(Files.readAllBytes(file)).path("cases")) {
			cases.add(readCase(row));
		}
		return new Register(cases);
	}

	/**
	 * The case with a number.
	 * @param number the stored form
	 * @return the case
	 * @throws IllegalArgumentException if the register has no such case
	 */
	public SampleCase find(String number) {
		return this.cases.stream()
			.filter((row) -> row.number().equals(number))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no case " + number + " in the register"));
	}

	/**
	 * Writes the register.
	 * @param file where to
	 * @throws IOException if it cannot be written
	 */
	public void write(Path file) throws IOException {
		Map<String, Object> root = new LinkedHashMap<>();
		root.put("format", "aktenlauf-cases/1");
		root.put("full", true);
		root.put("cases", this.cases.stream().map(Register::row).toList());
		Files.writeString(file, JSON.writeValueAsString(root) + "\n");
	}

	private static SampleCase readCase(JsonNode row) {
		JsonNode address = row.path("address");
		List<SamplePerson> members = new ArrayList<>();
		for (JsonNode member : row.path("members")) {
			members.add(new SamplePerson(text(member, "customer"), text(member, "role"), text(member, "givenName"),
					text(member, "familyName"), LocalDate.parse(text(member, "birthDate")), text(member, "iban")));
		}
		return new SampleCase(text(row, "case"), text(row, "fileNumber"), text(row, "team"), text(row, "worker"),
				text(row, "status"), text(row, "protection"),
				new SampleAddress(text(address, "street"), text(address, "postCode"), text(address, "city")), members);
	}

	private static String text(JsonNode node, String field) {
		return node.path(field).asString("");
	}

	private static Map<String, Object> row(SampleCase row) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("case", row.number());
		map.put("fileNumber", row.fileNumber());
		map.put("team", row.team());
		map.put("worker", row.worker());
		map.put("status", row.status());
		map.put("protection", row.protection());
		Map<String, Object> address = new LinkedHashMap<>();
		address.put("street", row.address().street());
		address.put("postCode", row.address().postCode());
		address.put("city", row.address().city());
		map.put("address", address);
		map.put("members", row.members().stream().map(Register::member).toList());
		return map;
	}

	private static Map<String, Object> member(SamplePerson person) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("customer", person.customer());
		map.put("role", person.role());
		map.put("givenName", person.givenName());
		map.put("familyName", person.familyName());
		map.put("birthDate", person.birthDate().toString());
		if (!person.iban().isEmpty()) {
			map.put("iban", person.iban());
		}
		return map;
	}

}
