package de.aktenlauf.web.api;

import java.io.IOException;

import de.aktenlauf.benefit.Benefits;
import de.aktenlauf.benefit.CalculationSheet;
import de.aktenlauf.benefit.household.HouseholdReader;
import de.aktenlauf.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calculates a household's benefit of one month; stores and decides nothing. */
@RestController
class CalculationCalls {

	private final Benefits benefits;

	CalculationCalls(Benefits benefits) {
		this.benefits = benefits;
	}

	@Operation(summary = "Calculates the benefit of a household in one month, without side effects",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
	@PostMapping("/api/v1/calculations")
	CalculationSheet calculate(HttpServletRequest request) throws IOException {
		byte[] body = request.getInputStream().readNBytes(HouseholdReader.MAX_BYTES + 1);
		if (body.length > HouseholdReader.MAX_BYTES) {
			throw new CallRefused(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "HOUSEHOLD_TOO_LARGE", "Zu groß", "body",
					"Die Anfrage ist größer als " + HouseholdReader.MAX_BYTES + " Bytes."));
		}
		return CalculationSheet.of(this.benefits.calculate(this.benefits.read(body)));
	}

}
