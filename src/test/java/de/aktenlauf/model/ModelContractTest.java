package de.aktenlauf.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.efile.KindDescription;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModelContractTest {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private static final DmnDecision ROUTE_MAIL = ENGINE.parseDecision("routeMail",
			Dmn.readModelFromFile(Path.of("bpmn/route-mail.dmn").toFile()));

	private final KindCatalogue kinds = new KindCatalogue();

	@Test
	void models_and_java_keep_their_promises() {
		assertThat(ModelContract.brokenPromises(Path.of("bpmn"))).isEmpty();
	}

	@Test
	void each_broken_promise_of_a_wrong_model_is_named() {
		assertThat(ModelContract.brokenPromises(Path.of("src/test/resources/wrong-models"))).containsExactlyInAnyOrder(
				"route-mail.dmn: no component in RouteMailResult for the output colour",
				"route-mail.dmn: no history time in days for the decision",
				"route-mail.dmn: no source for the rule sourceless",
				"incoming-mail.bpmn: no history time in days for the process",
				"incoming-mail.bpmn: no class for the step paintMail",
				"incoming-mail.bpmn: the step classifyDocument does not call its own class",
				"incoming-mail.bpmn: no class for the user task admireMail",
				"incoming-mail.bpmn: no kind of work item for the user task admireMail",
				"incoming-mail.bpmn: no task for the class assignCase",
				"incoming-mail.bpmn: no task for the class correctKind",
				"incoming-mail.bpmn: no task for the class extractText",
				"incoming-mail.bpmn: no task for the class fileDocument",
				"incoming-mail.bpmn: no task for the class fileUnassigned",
				"incoming-mail.bpmn: no task for the class fileUnreadable",
				"incoming-mail.bpmn: no task for the class findCase",
				"incoming-mail.bpmn: no task for the class moveDocument",
				"incoming-mail.bpmn: no task for the class processMail",
				"incoming-mail.bpmn: no task for the class quarantineMail",
				"incoming-mail.bpmn: no task for the class raisePriority",
				"incoming-mail.bpmn: no task for the class repairMail",
				"incoming-mail.bpmn: no task for the class resolveRecipient",
				"incoming-mail.bpmn: no task for the class reviewAppeal",
				"incoming-mail.bpmn: no task for the class separateLetters",
				"incoming-mail.bpmn: nobody declares the variable beautiful",
				"incoming-mail.bpmn: nobody writes the variable beautiful");
	}

	@ParameterizedTest
	@EnumSource(value = DocumentKind.class, mode = EnumSource.Mode.EXCLUDE, names = { "NOTICE", "OWN_LETTER" })
	void every_kind_goes_to_the_owner_that_the_catalogue_names(DocumentKind kind) {
		DmnDecisionRuleResult route = route(kind, false);

		assertThat(route.get("destination")).isEqualTo(this.kinds.describe(kind).owner());
		assertThat(route.get("ruleId").toString()).matches("[A-Z]-\\d\\d");
		assertThat(route.get("ruleReason").toString()).endsWith(".").hasSizeLessThan(200);
	}

	@ParameterizedTest
	@EnumSource(value = DocumentKind.class, mode = EnumSource.Mode.EXCLUDE, names = { "NOTICE", "OWN_LETTER" })
	void a_term_that_the_catalogue_counts_in_days_is_kept(DocumentKind kind) {
		KindDescription description = this.kinds.describe(kind);
		DmnDecisionRuleResult route = route(kind, false);

		boolean months = Arrays.asList(DocumentKind.APPEAL, DocumentKind.REVIEW_REQUEST, DocumentKind.PRIVACY_REQUEST)
			.contains(kind);
		String term = description.term();
		if (months) {
			assertThat(term).contains(route.get("termMonths") + " month");
			assertThat(route.get("termWorkingDays")).isNull();
		}
		else if (term.contains("same day")) {
			assertThat(route.get("termWorkingDays")).isEqualTo(0);
		}
		else if (term.contains("working day")) {
			assertThat(term).startsWith(route.get("termWorkingDays") + " working day");
		}
		else {
			assertThat((Integer) route.get("termWorkingDays")).isBetween(1, 15);
		}
	}

	@ParameterizedTest
	@EnumSource(value = DocumentKind.class, mode = EnumSource.Mode.EXCLUDE, names = { "NOTICE", "OWN_LETTER" })
	void a_locked_file_goes_to_the_special_desk_in_the_same_term(DocumentKind kind) {
		DmnDecisionRuleResult open = route(kind, false);
		DmnDecisionRuleResult locked = route(kind, true);

		assertThat(locked.get("destination")).isEqualTo("PROTECTED");
		assertThat(locked.get("termWorkingDays")).isEqualTo(open.get("termWorkingDays"));
		assertThat(locked.get("termMonths")).isEqualTo(open.get("termMonths"));
	}

	private static DmnDecisionRuleResult route(DocumentKind kind, boolean protectedFile) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("documentKind", kind.name());
		facts.put("protectedFile", protectedFile);
		facts.put("assigneeAbsent", false);
		return ENGINE.evaluateDecisionTable(ROUTE_MAIL, facts).getSingleResult();
	}

}
