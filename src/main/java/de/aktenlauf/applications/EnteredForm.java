package de.aktenlauf.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.HandIn;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form that passed its schema, with the values it gives.
 *
 * @param given the circumstances as they were written, whole or what changes of them
 * @param sources where single values come from, by path; without the field of the form
 * @param basedOn the version of the circumstances that was seen, if the form says so
 */
record EnteredForm(FormKind kind, CaseNumber caseNumber, LocalDate receivedOn, LocalDate from,
		Map<Topic, Answer> answers, HandIn handIn, List<DocumentId> documents, ObjectNode given,
		Map<String, NamedSource> sources, OptionalLong basedOn) {

	Application application(ApplicationId id) {
		return new Application(id, this.caseNumber, this.kind, this.receivedOn, this.from, this.answers, this.handIn,
				this.documents);
	}

	boolean whole() {
		return this.kind == FormKind.FIRST_APPLICATION;
	}

	/**
	 * A source with its place in the form.
	 *
	 * @param field where it stands
	 * @param source what it says
	 * @param document the document that it names, if any
	 */
	record NamedSource(String field, Source source, List<DocumentId> document) {
	}

}
