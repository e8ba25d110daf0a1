package de.aktenlauf.process.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import de.aktenlauf.process.Decisions;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.stereotype.Component;

/** Asks the engine's decision tables without a process. */
@Component
class EngineDecisions implements Decisions {

	private final DecisionService decisions;

	EngineDecisions(ProcessEngine engine) {
		this.decisions = engine.getDecisionService();
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

}
