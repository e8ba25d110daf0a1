package de.aktenlauf.process.engine;

import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.UserTask;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.WorkItems;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Projects user tasks into work items, in the engine's transaction: a task and its item
 * come and go together.
 */
@Component
class WorkItemProjection {

	private static final String ENDED = "Der Vorgang wurde beendet.";

	private final Steps steps;

	private final ObjectProvider<WorkItems> workItems;

	WorkItemProjection(Steps steps, ObjectProvider<WorkItems> workItems) {
		this.steps = steps;
		this.workItems = workItems;
	}

	void created(DelegateTask task) {
		this.steps.asSystem(() -> open(task));
	}

	void deleted(DelegateTask task) {
		this.steps.asSystem(() -> this.workItems.getObject().withdraw(task.getId(), ENDED));
	}

	private void open(DelegateTask task) {
		UserTask step = this.steps.userTask(task.getTaskDefinitionKey());
		ProcessContext context = new EngineContext(task.getExecution());
		NewWorkItem item = step.describe(task.getId(), context);
		step.opened(item, this.workItems.getObject().open(item), context);
	}

}
