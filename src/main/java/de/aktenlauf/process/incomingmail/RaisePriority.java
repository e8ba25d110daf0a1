package de.aktenlauf.process.incomingmail;

import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.tasks.Priority;

import org.springframework.stereotype.Component;

/**
 * Puts a letter with words of haste before all others; its term stays what the law and
 * the office say.
 */
@Component
class RaisePriority implements ServiceTask {

	@Override
	public void run(ProcessContext context) {
		context.set(IncomingMailVariables.PRIORITY, Priority.URGENT.name());
	}

}
