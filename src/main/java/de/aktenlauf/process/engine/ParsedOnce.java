package de.aktenlauf.process.engine;

import java.util.List;

import camundajar.impl.scala.util.Either;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine$;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

import org.springframework.util.ConcurrentLruCache;

/**
 * The engine's FEEL, which reads the text of each cell of a table once and not anew for
 * every letter. Nothing else differs.
 */
class ParsedOnce extends ScalaFeelEngineFactory {

	/** Cells of all versions that are in use; beyond, the eldest is read again. */
	private static final int MOST = 20_000;

	@Override
	public FeelEngine createInstance() {
		return new Engine();
	}

	private static final class Engine extends ScalaFeelEngine {

		Engine() {
			super(List.of());
		}

		/** Called while the superclass is made: no field of this class is there yet. */
		@Override
		protected org.camunda.feel.FeelEngine buildFeelEngine(CustomFunctionTransformer functions,
				CompositeValueMapper values) {
			return new Expressions(functions, values);
		}

	}

	// The engine's own adapter goes by these two methods, whatever else FEEL offers.
	@SuppressWarnings("deprecation")
	private static final class Expressions extends org.camunda.feel.FeelEngine {

		private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentLruCache<>(
				MOST, super::parseExpression);

		private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> tests = new ConcurrentLruCache<>(
				MOST, super::parseUnaryTests);

		Expressions(CustomFunctionTransformer functions, CompositeValueMapper values) {
			super(functions, values, FeelEngine$.MODULE$.defaultConfiguration(), FeelEngine$.MODULE$.defaultClock());
		}

		@Override
		public Either<Failure, ParsedExpression> parseExpression(String expression) {
			return this.expressions.get(expression);
		}

		@Override
		public Either<Failure, ParsedExpression> parseUnaryTests(String expression) {
			return this.tests.get(expression);
		}

	}

}
