package de.aktenlauf.web.api;

import de.aktenlauf.applications.FormSchemas;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The published schemas of the forms, open to everybody. */
@RestController
class SchemaCalls {

	private final FormSchemas schemas;

	SchemaCalls(FormSchemas schemas) {
		this.schemas = schemas;
	}

	@Operation(summary = "JSON Schema 2020-12 of a form: renewal, first-application, change-notice or circumstances",
			responses = @ApiResponse(responseCode = "200",
					content = @Content(mediaType = "application/schema+json", schema = @Schema(type = "object"))))
	@GetMapping("/api/v1/schemas/{name}")
	ResponseEntity<String> schema(@PathVariable String name) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/schema+json;charset=UTF-8"))
			.body(this.schemas.text(name)
				.orElseThrow(() -> CallRefused.notThere("SCHEMA_NOT_FOUND", "name",
						"Dieses Schema gibt es nicht; es gibt renewal, first-application, change-notice und"
								+ " circumstances.")));
	}

}
