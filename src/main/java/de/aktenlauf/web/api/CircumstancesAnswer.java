package de.aktenlauf.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.applications.Known;
import de.aktenlauf.applications.KnownValue;
import de.aktenlauf.applications.Source;
import de.aktenlauf.shared.CaseNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was known of a case: the whole as in the extract, and value by value. */
record CircumstancesAnswer(@JsonProperty("case") String caseNumber, LocalDate validOn, LocalDate knownOn, long version,
		@JsonRawValue @Schema(type = "object") String circumstances, List<Value> values) {

	static CircumstancesAnswer of(CaseNumber caseNumber, LocalDate validOn, LocalDate knownOn, Known known) {
		return new CircumstancesAnswer(caseNumber.value(), validOn, knownOn, known.version(), known.json(),
				known.values().stream().map(Value::of).toList());
	}

	/** One value; {@code validUntil} is the first day on which it is no longer true. */
	record Value(String path, String value, LocalDate validFrom, @Nullable LocalDate validUntil, Instant knownFrom,
			@Nullable Instant knownUntil, Source source, @Nullable String application) {

		static Value of(KnownValue known) {
			return new Value(known.path(), known.value(), known.validFrom(), known.validUntil().orElse(null),
					known.knownFrom(), known.knownUntil().orElse(null), known.source(),
					known.application().map(ApplicationId::toString).orElse(null));
		}

	}

}
