package de.aktenlauf.process.engine;

import java.util.HashMap;
import java.util.Map;

import de.aktenlauf.intake.MailItemFiledUnreadable;
import de.aktenlauf.intake.MailItemFoundDuplicate;
import de.aktenlauf.intake.MailItemQuarantined;
import de.aktenlauf.intake.MailItemReadAgain;
import de.aktenlauf.intake.MailItemRegistered;
import de.aktenlauf.process.NotCorrectable;
import de.aktenlauf.routing.KindCorrected;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.tasks.WorkItemCompleted;
import de.aktenlauf.tasks.WorkItems;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns events of the features into starts and completions of the engine. The listeners
 * are synchronous and insist on the publisher's transaction: both happen or neither.
 */
@Component
class EngineBridge {

	private static final String INCOMING_MAIL = "incomingMail";

	private static final String REPAIR_MAIL = "repairMail";

	private static final String PROCESS_MAIL = "processMail";

	private static final String REVIEW_APPEAL = "reviewAppeal";

	private static final String KIND_CORRECTED = "KindCorrected";

	private static final String CORRECTED = "Die Art des Schreibens wurde berichtigt.";

	private static final String QUARANTINED = "MailItemQuarantined";

	// named in process.incomingmail, where the model's steps read it
	private static final String QUARANTINE_REASON = "quarantineReason";

	private static final String UNREADABLE = "unreadable";

	private static final String READ_TURNS = "readTurns";

	private static final String READ_STRONGER = "readStronger";

	private static final String FILED_UNREADABLE = "Erledigt: Das Schreiben kommt als unlesbar zur Akte.";

	private static final String READ_AGAIN = "Erledigt: Das Schreiben wird erneut gelesen.";

	private final RuntimeService runtime;

	private final TaskService engineTasks;

	private final WorkItems workItems;

	private final Steps steps;

	EngineBridge(RuntimeService runtime, TaskService engineTasks, WorkItems workItems, Steps steps) {
		this.runtime = runtime;
		this.engineTasks = engineTasks;
		this.workItems = workItems;
		this.steps = steps;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(MailItemRegistered event) {
		this.runtime.startProcessInstanceByKey(INCOMING_MAIL, event.mailItem().toString());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(MailItemQuarantined event) {
		this.runtime.startProcessInstanceByMessage(QUARANTINED, event.mailItem().toString(),
				Map.of(QUARANTINE_REASON, event.reason().name()));
	}

	/** Items that no process asked for end with their completion. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(WorkItemCompleted event) {
		Task waiting = this.engineTasks.createTaskQuery().taskId(event.key()).singleResult();
		if (waiting != null) {
			this.engineTasks.complete(event.key(), taken(waiting, event.outcome()));
		}
	}

	/** No outcome overwrites what another step found out. */
	private Map<String, Object> taken(Task waiting, Map<String, String> outcome) {
		Map<String, Object> variables = new HashMap<>(outcome);
		variables.keySet().retainAll(this.steps.userTask(waiting.getTaskDefinitionKey()).outcome());
		return variables;
	}

	/**
	 * The letter leaves its basket; the model decides anew who works on it.
	 * @throws NotCorrectable if nobody works on it, or by a model that cannot do this
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(KindCorrected event) {
		String mailItem = event.mailItem().toString();
		Task waiting = this.engineTasks.createTaskQuery()
			.processDefinitionKey(INCOMING_MAIL)
			.processInstanceBusinessKey(mailItem)
			.taskDefinitionKeyIn(PROCESS_MAIL, REVIEW_APPEAL)
			.singleResult();
		if (waiting == null) {
			throw new NotCorrectable(mailItem);
		}
		this.steps.asSystem(() -> this.workItems.withdraw(waiting.getId(), CORRECTED));
		try {
			this.runtime.createMessageCorrelation(KIND_CORRECTED)
				.processInstanceId(waiting.getProcessInstanceId())
				.correlate();
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new NotCorrectable(mailItem);
		}
	}

	/** If nobody waits, the order came from the process itself: nothing is to be done. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(MailItemReadAgain event) {
		goOn(event.mailItem(), READ_AGAIN,
				Map.of(UNREADABLE, false, READ_TURNS, event.hints().turns(), READ_STRONGER, event.hints().stronger()));
	}

	/** The letter goes to its file as it is. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(MailItemFiledUnreadable event) {
		goOn(event.mailItem(), FILED_UNREADABLE, Map.of(UNREADABLE, true));
	}

	/** The step that reads sees that the letter is a duplicate, and ends the process. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(MailItemFoundDuplicate event) {
		goOn(event.mailItem(), "Erledigt: " + event.words(), Map.of());
	}

	private void goOn(MailItemId mailItem, String because, Map<String, Object> variables) {
		for (Task waiting : this.engineTasks.createTaskQuery()
			.processDefinitionKey(INCOMING_MAIL)
			.processInstanceBusinessKey(mailItem.toString())
			.taskDefinitionKey(REPAIR_MAIL)
			.list()) {
			this.steps.asSystem(() -> this.workItems.withdraw(waiting.getId(), because));
			this.engineTasks.complete(waiting.getId(), variables);
		}
	}

}
