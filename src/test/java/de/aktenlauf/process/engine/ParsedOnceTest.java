package de.aktenlauf.process.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ParsedOnceTest {

	private static final Pattern CELL = Pattern.compile("<inputEntry[^>]*>\\s*<text>(.*?)</text>", Pattern.DOTALL);

	private static final List<Object> VALUES = List.of("APPEAL", "PAYSLIP", "BENEFITS", "MAIL_ROOM", "FOUND", "", true,
			false, 0, 1, 99);

	private final FeelEngine plain = new ScalaFeelEngineFactory().createInstance();

	private final FeelEngine once = new ParsedOnce().createInstance();

	@Test
	void every_cell_of_the_routing_table_means_what_it_means_to_the_engine() throws IOException {
		List<String> cells = cells().toList();

		assertThat(cells).hasSizeGreaterThan(40);
		for (int round = 0; round < 2; round++) {
			for (String cell : cells) {
				for (Object value : VALUES) {
					assertThat(outcome(this.once, cell, value)).as("%s for %s", cell, value)
						.isEqualTo(outcome(this.plain, cell, value));
				}
			}
		}
	}

	@Test
	void an_expression_is_worked_out_with_the_values_of_each_call() {
		assertThat(this.once.<Object>evaluateSimpleExpression("x + 1", of(1))).isEqualTo(2L);
		assertThat(this.once.<Object>evaluateSimpleExpression("x + 1", of(41))).isEqualTo(42L);
	}

	@Test
	void a_cell_that_cannot_be_read_is_refused_each_time() {
		for (int round = 0; round < 2; round++) {
			assertThatThrownBy(() -> this.once.evaluateSimpleUnaryTests("> > 3", "x", of(1)))
				.isInstanceOf(FeelException.class);
		}
	}

	private static String outcome(FeelEngine engine, String cell, Object value) {
		try {
			return String.valueOf(engine.evaluateSimpleUnaryTests(cell, "x", of(value)));
		}
		catch (FeelException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private static VariableContext of(Object value) {
		return Variables.createVariables().putValue("x", value).asVariableContext();
	}

	private static Stream<String> cells() throws IOException {
		return CELL.matcher(Files.readString(Path.of("bpmn/route-mail.dmn")))
			.results()
			.map((match) -> match.group(1).replace("&lt;", "<").replace("&gt;", ">").strip())
			.filter((cell) -> !cell.isEmpty() && !cell.equals("-"))
			.distinct();
	}

}
