package de.aktenlauf.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The letters of the demo, one line each in {@code demo-plan.txt}. */
final class DemoPlan {

	static final LocalDate RECEIVED = LocalDate.of(2026, 11, 19);

	private DemoPlan() {
	}

	/** Number, template, case, reference, noise, format, options, trap. */
	static List<LetterOrder> read(Register register) throws IOException {
		Map<String, LetterTemplate> templates = LetterTemplate.all()
			.stream()
			.collect(Collectors.toMap(LetterTemplate::id, Function.identity()));
		List<LetterOrder> orders = new ArrayList<>();
		for (String line : Resources.lines("demo-plan.txt")) {
			List<String> fields = Resources.parts(line, "\\|");
			orders.add(order(fields, templates, register));
		}
		return List.copyOf(orders);
	}

	private static LetterOrder order(List<String> fields, Map<String, LetterTemplate> templates, Register register) {
		Options options = Options.read(fields.get(6));
		SampleCase row = register.find("35504//" + fields.get(2));
		return new LetterOrder(fields.get(0), template(fields.get(1), templates), row, Reference.valueOf(fields.get(3)),
				options.number(), fields.get(4), LetterFormat.valueOf(fields.get(5)), options.turns(), options.backs(),
				options.attachments().stream().map((id) -> template(id, templates)).toList(),
				RECEIVED.minusDays(2 + Integer.parseInt(fields.get(0)) % 4), options.seed(fields.get(0)),
				(fields.size() > 7) ? fields.get(7) : "");
	}

	private static LetterTemplate template(String id, Map<String, LetterTemplate> templates) {
		return Optional.ofNullable(templates.get(id))
			.orElseThrow(() -> new IllegalArgumentException("no template " + id));
	}

	/**
	 * The settings of one line: {@code backs}, {@code turn=180;0},
	 * {@code number=0012346}, {@code with=template;template}, {@code seed=3}.
	 *
	 * @param words the settings
	 */
	private record Options(List<String> words) {

		static Options read(String text) {
			return new Options(text.isEmpty() ? List.of() : Resources.parts(text, " "));
		}

		private Optional<String> value(String key) {
			return this.words.stream()
				.filter((word) -> word.startsWith(key + "="))
				.map((word) -> word.substring(key.length() + 1))
				.findFirst();
		}

		Optional<String> number() {
			return value("number").map((serial) -> "35504//" + serial);
		}

		boolean backs() {
			return this.words.contains("backs");
		}

		List<Integer> turns() {
			return value("turn").map((turns) -> Resources.parts(turns, ";").stream().map(Integer::valueOf).toList())
				.orElse(List.of());
		}

		List<String> attachments() {
			return value("with").map((ids) -> Resources.parts(ids, ";")).orElse(List.of());
		}

		long seed(String name) {
			return 1000L * Long.parseLong(name) + value("seed").map(Long::valueOf).orElse(0L);
		}

	}

}
