package de.aktenlauf.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.StoredApplication;
import io.swagger.v3.oas.annotations.media.Schema;

/** An application; {@code form} is what was sent. */
record ApplicationAnswer(String application, @JsonProperty("case") String caseNumber, Application.FormKind kind,
		String state, LocalDate receivedOn, LocalDate from, Map<Application.Topic, Application.Answer> answers,
		Application.HandIn handIn, List<String> documents, Instant submittedAt, String submittedBy,
		@JsonRawValue @Schema(type = "object") String form) {

	static ApplicationAnswer of(StoredApplication stored) {
		Application said = stored.application();
		Map<Application.Topic, Application.Answer> answers = new EnumMap<>(Application.Topic.class);
		answers.putAll(said.answers());
		return new ApplicationAnswer(said.id().toString(), said.caseNumber().value(), said.form(),
				stored.open() ? "OPEN" : "CLOSED", said.receivedOn(), said.from(), answers, said.handIn(),
				said.documents().stream().map(Object::toString).toList(), stored.submittedAt(),
				stored.submittedBy().value(), stored.form());
	}

}
