package de.aktenlauf.process.engine;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.process.BranchTaken;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.process.UserTask;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the beans of a model's steps by the ids of its elements, and runs them as the
 * product itself. Beans are looked up when a step is due, because they use facades whose
 * events this package hears.
 */
@Component
class Steps {

	private final BeanFactory beans;

	private final CurrentUser currentUser;

	Steps(BeanFactory beans, CurrentUser currentUser) {
		this.beans = beans;
		this.currentUser = currentUser;
	}

	boolean knows(String name) {
		return this.beans.containsBean(name) && this.beans.isTypeMatch(name, ServiceTask.class);
	}

	JavaDelegate delegate(String name) {
		return (execution) -> asSystem(() -> run(name, new EngineContext(execution)));
	}

	UserTask userTask(String name) {
		return this.beans.getBean(name, UserTask.class);
	}

	void asSystem(Runnable step) {
		this.currentUser.asSystem(() -> {
			step.run();
			return Boolean.TRUE;
		});
	}

	private void run(String name, ProcessContext context) {
		try {
			this.beans.getBean(name, ServiceTask.class).run(context);
		}
		catch (BranchTaken ex) {
			throw new BpmnError(ex.key());
		}
	}

}
