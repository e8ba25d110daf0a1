package de.aktenlauf.applications;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is published is what is read. */
class FormSchemasTest {

	private final FormSchemas schemas = new FormSchemas();

	@ParameterizedTest
	@ValueSource(strings = { "renewal", "first-application", "change-notice", "circumstances" })
	void every_example_is_valid_and_comes_back_as_it_was(String name) {
		JsonNode examples = schema(name).path("examples");

		assertThat(examples).isNotEmpty();
		for (JsonNode example : examples) {
			Findings findings = new Findings();
			assertThat(this.schemas.check(name, example, SchemaWords.ofForm(), findings)).as("%s", findings.all())
				.isTrue();
			JsonNode whole = (example.has("persons") ? example : example.path("circumstances")).deepCopy();
			if (whole.path("persons").path(0).has("residence") && whole.has("flat")) {
				ObjectNode written = CircumstancesTree.write(CircumstancesTree.read(whole));
				assertThat(ValuePaths.tree(ValuePaths.values(written))).isEqualTo(written);
			}
		}
	}

	@Test
	void what_several_schemas_define_is_the_same_in_each() {
		JsonNode whole = schema("circumstances").path("$defs");
		for (String name : new String[] { "renewal", "first-application", "change-notice" }) {
			for (Map.Entry<String, JsonNode> definition : schema(name).path("$defs").properties()) {
				if (whole.has(definition.getKey())) {
					assertThat(definition.getValue()).as(definition.getKey())
						.isEqualTo(whole.path(definition.getKey()));
				}
			}
		}
	}

	private ObjectNode schema(String name) {
		return FormTree.read(this.schemas.text(name).orElseThrow().getBytes(StandardCharsets.UTF_8));
	}

}
