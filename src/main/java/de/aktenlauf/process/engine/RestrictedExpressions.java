package de.aktenlauf.process.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Expressions of models reach variables, maps, lists and steps; no property or method of
 * a Java object, hence no class, no system, no engine (SECURITY.md, a model is code).
 */
class RestrictedExpressions extends JuelExpressionManager {

	private final Steps steps;

	RestrictedExpressions(Steps steps) {
		this.steps = steps;
	}

	@Override
	protected ELResolver createElResolver() {
		CompositeELResolver resolver = new CompositeELResolver();
		resolver.add(new VariableScopeElResolver());
		resolver.add(new VariableContextElResolver());
		resolver.add(new StepResolver(this.steps));
		resolver.add(new MapELResolver(true));
		resolver.add(new ListELResolver(true));
		return resolver;
	}

}
