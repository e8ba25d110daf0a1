package de.aktenlauf.process.incomingmail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.shared.MailItemId;

/**
 * The variables of a part of a letter, for which no process runs: they live as long as
 * its basket is looked for.
 */
class PartContext implements ProcessContext {

	private final MailItemId mailItem;

	private final Map<String, Object> variables = new HashMap<>();

	PartContext(MailItemId mailItem) {
		this.mailItem = mailItem;
	}

	@Override
	public String businessKey() {
		return this.mailItem.toString();
	}

	@Override
	public Optional<String> get(String name) {
		return Optional.ofNullable(this.variables.get(name)).map(Object::toString);
	}

	@Override
	public void set(String name, Object value) {
		this.variables.put(name, value);
	}

	Map<String, Object> variables() {
		return Map.copyOf(this.variables);
	}

}
