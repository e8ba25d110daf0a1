package de.aktenlauf.web.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import de.aktenlauf.web.WebOffice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@WebOffice
class OpenApiTest {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.build();

	@Autowired
	private MockMvc mvc;

	/** After a change on purpose: copy target/openapi.json to src/docs. */
	@Test
	void the_committed_description_is_the_one_that_is_served() throws Exception {
		String served = this.mvc.perform(get("/api/v1/openapi").with(httpBasic("sachbearbeitung", "demo")))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);

		String sorted = JSON.writeValueAsString(JSON.readValue(served, Object.class)).replace("\r\n", "\n") + "\n";
		Files.writeString(Path.of("target", "openapi.json"), sorted);
		assertThat(sorted).isEqualTo(Files.readString(Path.of("src", "docs", "openapi.json")));
	}

}
