package de.aktenlauf.process.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.process.Incident;
import de.aktenlauf.process.IncidentNotFound;
import de.aktenlauf.process.Incidents;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's incidents: jobs without retries left, each seen by a person (I8). */
@Component
class EngineIncidents implements Incidents {

	private static final String FAILED_JOB = org.camunda.bpm.engine.runtime.Incident.FAILED_JOB_HANDLER_TYPE;

	private static final int MAX_LISTED = 500;

	private final RuntimeService runtime;

	private final ManagementService management;

	private final RepositoryService repository;

	private final Access access;

	private final AuditTrail audit;

	EngineIncidents(RuntimeService runtime, ManagementService management, RepositoryService repository, Access access,
			AuditTrail audit) {
		this.runtime = runtime;
		this.management = management;
		this.repository = repository;
		this.access = access;
		this.audit = audit;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Incident> list(int limit) {
		this.access.require(Permission.RETRY_INCIDENTS);
		if (limit < 1 || limit > MAX_LISTED) {
			throw new IllegalArgumentException("a list has 1 to " + MAX_LISTED + " incidents");
		}
		return this.runtime.createIncidentQuery()
			.incidentType(FAILED_JOB)
			.orderByIncidentTimestamp()
			.desc()
			.listPage(0, limit)
			.stream()
			.map(this::described)
			.toList();
	}

	@Override
	@Transactional
	public void retry(String incident) {
		User user = this.access.require(Permission.RETRY_INCIDENTS);
		org.camunda.bpm.engine.runtime.Incident failed = Optional
			.ofNullable(this.runtime.createIncidentQuery().incidentId(incident).incidentType(FAILED_JOB).singleResult())
			.orElseThrow(() -> new IncidentNotFound(incident));
		this.management.setJobRetries(failed.getConfiguration(), 1);
		this.audit.record(user.id(), AuditAction.INCIDENT_RETRIED, "mail-item:" + businessKey(failed),
				Map.of("activity", failed.getActivityId(), "incident", incident));
	}

	private Incident described(org.camunda.bpm.engine.runtime.Incident failed) {
		ProcessDefinition model = this.repository.getProcessDefinition(failed.getProcessDefinitionId());
		return new Incident(failed.getId(), businessKey(failed), model.getKey(), failed.getActivityId(),
				"Der Schritt „" + german(failed) + "“ ist mehrfach fehlgeschlagen (" + cause(failed) + ").",
				failed.getIncidentTimestamp().toInstant());
	}

	private String businessKey(org.camunda.bpm.engine.runtime.Incident failed) {
		ProcessInstance instance = this.runtime.createProcessInstanceQuery()
			.processInstanceId(failed.getProcessInstanceId())
			.singleResult();
		return (instance != null) ? instance.getBusinessKey() : "";
	}

	private String german(org.camunda.bpm.engine.runtime.Incident failed) {
		FlowElement step = this.repository.getBpmnModelInstance(failed.getProcessDefinitionId())
			.getModelElementById(failed.getActivityId());
		return (step != null && step.getName() != null) ? step.getName() : failed.getActivityId();
	}

	/** The name of the failure only: its message may hold anything. */
	private String cause(org.camunda.bpm.engine.runtime.Incident failed) {
		String trace = this.management.getJobExceptionStacktrace(failed.getConfiguration());
		if (trace == null) {
			return "unbekannt";
		}
		String type = trace.lines().findFirst().orElse("").split("[:\\s]", 2)[0];
		return type.substring(type.lastIndexOf('.') + 1);
	}

}
