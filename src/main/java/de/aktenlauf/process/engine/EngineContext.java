package de.aktenlauf.process.engine;

import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.process.ProcessContext;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variables of a running process instance. */
class EngineContext implements ProcessContext {

	// the engine stores a text in 4,000 characters; a code or id is never that long
	private static final int MAX_TEXT = 400;

	private final DelegateExecution execution;

	EngineContext(DelegateExecution execution) {
		this.execution = execution;
	}

	@Override
	public String businessKey() {
		return this.execution.getProcessBusinessKey();
	}

	@Override
	public Optional<String> get(String name) {
		return Optional.ofNullable(this.execution.getVariable(name)).map(Object::toString);
	}

	@Override
	public void set(String name, Object value) {
		Object stored = (value instanceof LocalDate date) ? date.toString() : value;
		boolean plain = stored instanceof String || stored instanceof Boolean || stored instanceof Integer
				|| stored instanceof Long;
		if (!plain || stored.toString().length() > MAX_TEXT) {
			throw new IllegalArgumentException("the variable " + name + " takes a code, id, date, amount or flag");
		}
		if (!stored.equals(this.execution.getVariable(name))) {
			this.execution.setVariable(name, stored);
		}
	}

}
