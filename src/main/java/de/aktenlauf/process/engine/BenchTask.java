package de.aktenlauf.process.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.UserTask;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItemKind;

import org.springframework.stereotype.Component;

/** The only step of the model that a bench runs: an invented letter to work on. */
@Component
class BenchTask implements UserTask {

	static final String BASKET = "basket";

	static final String ASSIGNEE = "assignee";

	static final String CASE_NUMBER = "caseNumber";

	static final String RANK = "rank";

	/** An ISO date and time, as the engine reads it. */
	static final String DUE_AT = "dueAt";

	private static final int ISO_DATE_LENGTH = 10;

	private final Clock clock;

	BenchTask(Clock clock) {
		this.clock = clock;
	}

	@Override
	public NewWorkItem describe(String key, ProcessContext context) {
		return new NewWorkItem(key, WorkItemKind.PROCESS_MAIL, "Erfundenes Schreiben",
				new BasketId(required(context, BASKET)), context.get(ASSIGNEE).map(UserId::new),
				Optional.of(new CaseNumber(required(context, CASE_NUMBER))), Optional.empty(), Optional.empty(),
				priority(Integer.parseInt(required(context, RANK))), LocalDate.now(this.clock),
				LocalDate.parse(required(context, DUE_AT).substring(0, ISO_DATE_LENGTH)),
				"Erfunden, um die Liste zu messen.", "BENCH");
	}

	/** The more urgent, the higher, as the engine has it. */
	static int rank(Priority priority) {
		return switch (priority) {
			case NORMAL -> 0;
			case HIGH -> 1;
			case URGENT -> 2;
		};
	}

	private static Priority priority(int rank) {
		return Arrays.stream(Priority.values()).filter((priority) -> rank(priority) == rank).findFirst().orElseThrow();
	}

	private static String required(ProcessContext context, String name) {
		return context.get(name).orElseThrow(() -> new IllegalStateException("nobody wrote the variable " + name));
	}

}
