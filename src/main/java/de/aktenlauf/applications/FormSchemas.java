package de.aktenlauf.applications;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * The published schemas of the forms (JSON Schema 2020-12), and what they find.
 * <p>
 * Concurrency: read once, then only read. Failure: a schema that is missing or broken
 * stops the start.
 */
@Component
public class FormSchemas {

	/** The schema of the extract. */
	public static final String CIRCUMSTANCES = "circumstances";

	private static final List<String> NAMES = List.of("renewal", "first-application", "change-notice", CIRCUMSTANCES);

	private final Map<String, String> texts;

	private final Map<String, Schema> schemas;

	FormSchemas() {
		this.texts = NAMES.stream().collect(Collectors.toUnmodifiableMap((name) -> name, FormSchemas::resource));
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder
					.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
		this.schemas = NAMES.stream()
			.collect(Collectors.toUnmodifiableMap((name) -> name,
					(name) -> registry.getSchema(SchemaLocation.of("urn:aktenlauf:schema:" + name + ":1"),
							FormTree.read(this.texts.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8)))));
	}

	/**
	 * A published schema.
	 * @param name {@code renewal}, {@code first-application}, {@code change-notice} or
	 * {@code circumstances}
	 * @return its JSON; empty if there is none of that name
	 */
	public Optional<String> text(String name) {
		return Optional.ofNullable(this.texts.get(name));
	}

	/** Notes what a schema finds; true if it found nothing. */
	boolean check(String name, JsonNode tree, SchemaWords words, Findings findings) {
		Schema schema = this.schemas.get(name);
		if (schema == null) {
			throw new IllegalArgumentException("there is no schema " + name);
		}
		List<Error> errors = schema.validate(tree);
		errors.forEach((error) -> words.note(error, findings));
		return errors.isEmpty();
	}

	private static String resource(String name) {
		try (InputStream bytes = FormSchemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
			if (bytes == null) {
				throw new IllegalStateException("the schema " + name + " is not packed");
			}
			return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
