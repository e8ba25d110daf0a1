package de.aktenlauf.web.api;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.applications.Applications;
import de.aktenlauf.applications.StoredApplication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes renewals, first applications and change notices, and shows them again. */
@RestController
class ApplicationCalls {

	private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");

	private final Applications applications;

	ApplicationCalls(Applications applications) {
		this.applications = applications;
	}

	@Operation(summary = "Takes one of the three forms; the schema of its format says what it holds",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
	@PostMapping("/api/v1/cases/{case}/applications")
	ResponseEntity<ApplicationAnswer> submit(@PathVariable("case") String caseNumber,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, HttpServletRequest request)
			throws IOException {
		Optional<String> once = Parameters.text(key);
		if (once.filter((text) -> !KEY.matcher(text).matches()).isPresent()) {
			throw CallRefused.unreadable("Idempotency-Key", "Ein Schlüssel hat 1 bis 64 sichtbare Zeichen in ASCII.");
		}
		ApplicationId id = this.applications.submit(CasePath.of(caseNumber), JsonBody.read(request.getInputStream()),
				once);
		return ResponseEntity.created(URI.create("/api/v1/applications/" + id)).body(answer(id));
	}

	@GetMapping("/api/v1/applications/{application}")
	ApplicationAnswer application(@PathVariable String application) {
		try {
			return answer(ApplicationId.parse(application));
		}
		catch (IllegalArgumentException ex) {
			throw notThere();
		}
	}

	private ApplicationAnswer answer(ApplicationId id) {
		StoredApplication stored = this.applications.stored(id).orElseThrow(ApplicationCalls::notThere);
		return ApplicationAnswer.of(stored);
	}

	private static CallRefused notThere() {
		return CallRefused.notThere("APPLICATION_NOT_FOUND", "application", "Diesen Antrag gibt es nicht.");
	}

}
