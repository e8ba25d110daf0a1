package de.aktenlauf.process.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.process.EngineTasks;
import de.aktenlauf.process.OpenTask;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many tasks of a model with one step, and the engine's query for them. The model hands
 * person, basket, day and priority to the engine, as an office without our tables would,
 * so that its query can find what our list finds.
 */
@Component
class BulkTasks implements EngineTasks {

	private static final String MODEL = "bench";

	private static final String HISTORY_TIME_TO_LIVE = "P1D";

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final RepositoryService repository;

	private final Access access;

	private final AuditTrail audit;

	BulkTasks(RuntimeService runtime, TaskService tasks, RepositoryService repository, Access access,
			AuditTrail audit) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.repository = repository;
		this.access = access;
		this.audit = audit;
	}

	@Override
	@Transactional
	public void open(List<OpenTask> opened) {
		User user = this.access.require(Permission.RUN_PROCESSES);
		if (this.repository.createProcessDefinitionQuery().processDefinitionKey(MODEL).count() == 0) {
			String deployment = this.repository.createDeployment()
				.addModelInstance(MODEL + ".bpmn", model())
				.deploy()
				.getId();
			this.audit.record(user.id(), AuditAction.MODEL_DEPLOYED, "deployment:" + deployment,
					Map.of("models", MODEL));
		}
		opened.forEach((task) -> this.runtime.startProcessInstanceByKey(MODEL, variables(task)));
	}

	@Override
	public long open() {
		this.access.require(Permission.RUN_PROCESSES);
		return this.tasks.createTaskQuery().count();
	}

	@Override
	public long count(UserId person, Collection<BasketId> baskets) {
		return query(person, baskets).count();
	}

	@Override
	public List<String> list(UserId person, Collection<BasketId> baskets, int limit) {
		return query(person, baskets).orderByTaskPriority()
			.desc()
			.orderByDueDate()
			.asc()
			.listPage(0, limit)
			.stream()
			.map(Task::getId)
			.toList();
	}

	/** The engine leaves out of a group's tasks what is assigned, as our trays do. */
	private TaskQuery query(UserId person, Collection<BasketId> baskets) {
		this.access.require(Permission.RUN_PROCESSES);
		return this.tasks.createTaskQuery()
			.or()
			.taskAssignee(person.value())
			.taskCandidateGroupIn(baskets.stream().map(BasketId::value).toList())
			.endOr();
	}

	private static Map<String, @Nullable Object> variables(OpenTask task) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put(BenchTask.BASKET, task.basket().value());
		variables.put(BenchTask.ASSIGNEE, task.assignee().map(UserId::value).orElse(null));
		variables.put(BenchTask.CASE_NUMBER, task.caseNumber().value());
		variables.put(BenchTask.RANK, BenchTask.rank(task.priority()));
		variables.put(BenchTask.DUE_AT, task.dueOn() + "T00:00:00");
		return variables;
	}

	private static BpmnModelInstance model() {
		return Bpmn.createExecutableProcess(MODEL)
			.camundaHistoryTimeToLiveString(HISTORY_TIME_TO_LIVE)
			.startEvent()
			.userTask("benchTask")
			.camundaAssignee("${assignee}")
			.camundaCandidateGroups("${basket}")
			.camundaPriority("${rank}")
			.camundaDueDate("${dueAt}")
			.endEvent()
			.done();
	}

}
