package de.aktenlauf.web.api;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.aktenlauf.applications.CircumstancesBook;
import de.aktenlauf.applications.Known;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known of a case on a day, and the specialist system's extract of it. */
@RestController
@RequestMapping("/api/v1/cases/{case}/circumstances")
class CircumstancesCalls {

	private final CircumstancesBook book;

	private final Clock clock;

	CircumstancesCalls(CircumstancesBook book, Clock clock) {
		this.book = book;
		this.clock = clock;
	}

	@GetMapping
	ResponseEntity<CircumstancesAnswer> circumstances(@PathVariable("case") String caseNumber,
			@RequestParam(required = false) @Nullable String validOn,
			@RequestParam(required = false) @Nullable String knownOn) {
		CaseNumber number = CasePath.of(caseNumber);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate valid = Parameters.date("validOn", validOn).orElse(today);
		LocalDate known = Parameters.date("knownOn", knownOn).orElse(today);
		Known found = this.book.known(number, valid, known)
			.orElseThrow(() -> CallRefused.notThere("CIRCUMSTANCES_UNKNOWN", "case",
					"Für diesen Tag ist von dem Fall nichts bekannt; das Fachverfahren meldet es mit PUT."));
		return ResponseEntity.ok()
			.header(HttpHeaders.ETAG, VersionTag.of(found.version()))
			.body(CircumstancesAnswer.of(number, valid, known, found));
	}

	@Operation(summary = "Takes the extract of the specialist system: all that is known from a day on",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
	@PutMapping
	ResponseEntity<Stored> put(@PathVariable("case") String caseNumber,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
			HttpServletRequest request) throws IOException {
		CaseNumber number = CasePath.of(caseNumber);
		long stored = this.book.version(number);
		long read = read(ifMatch, ifNoneMatch, stored);
		long version = this.book.put(number, JsonBody.read(request.getInputStream()), read);
		return ResponseEntity.status((read == 0) ? HttpStatus.CREATED : HttpStatus.OK)
			.header(HttpHeaders.ETAG, VersionTag.of(version))
			.body(new Stored(number.value(), version));
	}

	/** The version that was read; one that is not the stored one if it is another. */
	private static long read(@Nullable String ifMatch, @Nullable String ifNoneMatch, long stored) {
		if (ifMatch == null && ifNoneMatch != null && ifNoneMatch.strip().equals("*")) {
			return 0;
		}
		if (ifMatch == null && stored == 0) {
			throw new CallRefused(Problem.of(HttpStatus.PRECONDITION_REQUIRED, "VERSION_REQUIRED", "Stand fehlt",
					"If-None-Match", "Von diesem Fall ist noch nichts bekannt; bitte mit If-None-Match: * anlegen."));
		}
		return VersionTag.required(ifMatch).names(stored) ? stored : -1;
	}

	/** What is stored by now. */
	record Stored(@JsonProperty("case") String caseNumber, long version) {
	}

}
