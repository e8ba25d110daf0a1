package de.aktenlauf.process.engine;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.stereotype.Component;

/**
 * Looks at each model while the engine reads it: refuses code of any kind once more
 * (SECURITY.md), and lets every user task become a work item.
 */
@Component
class ModelParsing extends AbstractBpmnParseListener {

	private static final Set<String> REFUSED_ELEMENTS = Set.of("script", "scriptTask", "executionListener",
			"taskListener", "connector", "field", "formData", "validation", "constraint");

	private static final List<String> REFUSED_ATTRIBUTES = List.of("class", "expression", "type",
			"variableMappingClass", "variableMappingDelegateExpression", "resource", "taskListener");

	private final WorkItemProjection projection;

	ModelParsing(WorkItemProjection projection) {
		this.projection = projection;
	}

	@Override
	public void parseRootElement(Element rootElement, List<ProcessDefinitionEntity> processDefinitions) {
		refuseCode(rootElement);
	}

	@Override
	public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
		if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
			TaskDefinition definition = behavior.getTaskDefinition();
			definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this.projection::created);
			definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this.projection::deleted);
		}
	}

	private static void refuseCode(Element element) {
		if (REFUSED_ELEMENTS.contains(element.getTagName())) {
			throw new ProcessEngineException("A model holds no code: the element " + element.getTagName() + " in line "
					+ element.getLine() + " is refused");
		}
		if (element.getTagName().equals("conditionExpression") && element.attribute("language") != null) {
			throw new ProcessEngineException(
					"A model holds no code: the condition in line " + element.getLine() + " has a language of its own");
		}
		for (String attribute : REFUSED_ATTRIBUTES) {
			if (element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute) != null) {
				throw new ProcessEngineException("A model holds no code: the attribute " + attribute + " in line "
						+ element.getLine() + " is refused");
			}
		}
		element.elements().forEach(ModelParsing::refuseCode);
	}

}
