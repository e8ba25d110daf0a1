package de.aktenlauf.applications;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo's circumstances can be taken as they are. */
class SampleCircumstancesTest {

	private static final Path SAMPLES = Path.of("samples");

	static List<Path> extracts() throws IOException {
		try (Stream<Path> files = Files.list(SAMPLES.resolve("circumstances"))) {
			return files.sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("extracts")
	void a_sample_fits_schema_and_register(Path file) throws IOException {
		Findings findings = new Findings();
		ObjectNode extract = FormTree.read(Files.readAllBytes(file));
		String number = file.getFileName().toString().replace(".json", "").replace("-", "//");

		assertThat(new FormSchemas().check(FormSchemas.CIRCUMSTANCES, extract, SchemaWords.ofForm(), findings))
			.as("%s", findings.all())
			.isTrue();
		CircumstancesCheck.check(CircumstancesTree.read(extract), SchemaWords.ofForm(), LocalDate.of(2026, 11, 1),
				findings);
		assertThat(findings.all()).isEmpty();
		assertThat(extract.path("persons").findValuesAsString("id")).isEqualTo(members(number));
	}

	private static List<String> members(String number) throws IOException {
		JsonNode register = JsonMapper.builder().build().readTree(Files.readAllBytes(SAMPLES.resolve("cases.json")));
		for (JsonNode community : register.path("cases")) {
			if (community.path("case").asString("").equals(number)) {
				return community.path("members").findValuesAsString("customer");
			}
		}
		return List.of();
	}

}
