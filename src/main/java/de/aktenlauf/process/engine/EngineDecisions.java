package de.aktenlauf.process.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import de.aktenlauf.process.Decisions;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;

import org.springframework.stereotype.Component;

/** Asks the engine's decision tables without a process. */
@Component
class EngineDecisions implements Decisions {

	private final DecisionService decisions;

	private final RepositoryService repository;

	EngineDecisions(ProcessEngine engine) {
		this.decisions = engine.getDecisionService();
		this.repository = engine.getRepositoryService();
	}

	@Override
	public Map<String, Object> decide(String decision, Map<String, Object> inputs) {
		DmnDecisionResultEntries rule = this.decisions.evaluateDecisionByKey(decision)
			.variables(inputs)
			.evaluate()
			.getSingleResult();
		if (rule == null) {
			throw new IllegalStateException("no rule of the decision " + decision + " fits");
		}
		Map<String, Object> answers = new HashMap<>(rule.getEntryMap());
		answers.values().removeIf(Objects::isNull);
		return answers;
	}

	@Override
	public int version(String decision) {
		DecisionDefinition latest = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(decision)
			.latestVersion()
			.singleResult();
		if (latest == null) {
			throw new IllegalStateException("there is no decision " + decision);
		}
		return latest.getVersion();
	}

}
