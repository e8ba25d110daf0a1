package de.aktenlauf.process.incomingmail;

import java.util.Optional;

import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;

import org.springframework.stereotype.Component;

/** Files a letter without a case in the collective file "Nicht zugeordnet". */
@Component
class FileUnassigned implements ServiceTask {

	private final Filing filing;

	FileUnassigned(Filing filing) {
		this.filing = filing;
	}

	@Override
	public void run(ProcessContext context) {
		this.filing.file(context, Optional.empty());
	}

}
