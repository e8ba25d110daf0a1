package de.aktenlauf.process.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the name of a step to its delegate, so that a model says
 * {@code ${classifyDocument}}; knows no other bean.
 */
class StepResolver extends ELResolver {

	private final Steps steps;

	StepResolver(Steps steps) {
		this.steps = steps;
	}

	@Override
	public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
		if (base == null && property instanceof String name && this.steps.knows(name)) {
			context.setPropertyResolved(true);
			return this.steps.delegate(name);
		}
		return null;
	}

	@Override
	public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
		return Object.class;
	}

	@Override
	public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
		throw new UnsupportedOperationException("a model cannot change a step");
	}

	@Override
	public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
		return true;
	}

	@Override
	public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
		return Collections.emptyIterator();
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
		return Object.class;
	}

}
