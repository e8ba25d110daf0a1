package de.aktenlauf.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.process.UserTask;
import de.aktenlauf.tasks.WorkItemKind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What models and Java promise each other: reads every file of a folder and names each
 * broken promise.
 */
final class ModelContract {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

	private static final Pattern IDENTIFIER = Pattern.compile("[a-z][A-Za-z0-9]*");

	private static final Set<String> WORDS = Set.of("and", "or", "not", "true", "false", "null", "empty", "eq", "ne");

	private final Path models;

	private final List<String> findings = new ArrayList<>();

	private final Set<String> decisionOutputs = new TreeSet<>();

	private ModelContract(Path models) {
		this.models = models;
	}

	static List<String> brokenPromises(Path models) {
		ModelContract contract = new ModelContract(models);
		contract.files(".dmn").forEach(contract::checkDecision);
		contract.files(".bpmn").forEach(contract::checkProcess);
		return contract.findings;
	}

	private void checkProcess(Path file) {
		Element process = only(parsed(file), "process");
		String name = pascal(file);
		String folder = "de.aktenlauf.process." + name.toLowerCase(Locale.ROOT);
		expect(process.getAttribute("id").equals(camel(file)), file, "the process id is not " + camel(file));
		expectHistory(process.getAttributeNS(CAMUNDA, "historyTimeToLive"), file, "process");
		Set<String> steps = ids(process, "serviceTask");
		Set<String> people = ids(process, "userTask");
		steps.forEach((step) -> expect(isA(folder, step, ServiceTask.class), file, "no class for the step " + step));
		elements(process, "serviceTask").forEach((task) -> expect(
				task.getAttributeNS(CAMUNDA, "delegateExpression").equals("${" + task.getAttribute("id") + "}"), file,
				"the step " + task.getAttribute("id") + " does not call its own class"));
		people.forEach((task) -> {
			expect(isA(folder, task, UserTask.class), file, "no class for the user task " + task);
			expect(kinds().contains(upper(task)), file, "no kind of work item for the user task " + task);
		});
		classesOf(folder).filter((type) -> implementsOne(type))
			.map((type) -> decapitalised(type.getSimpleName()))
			.forEach((bean) -> expect(steps.contains(bean) || people.contains(bean), file,
					"no task for the class " + bean));
		checkVariables(file, process, folder + "." + name + "Variables");
	}

	private void checkVariables(Path file, Element process, String variablesClass) {
		Set<String> declared = constants(variablesClass);
		Set<String> written = written(variablesClass);
		elements(process, "outputParameter").map((output) -> output.getAttribute("name")).forEach(written::add);
		Set<String> read = elements(process, "conditionExpression").map(Element::getTextContent)
			.flatMap(ModelContract::identifiers)
			.collect(Collectors.toCollection(TreeSet::new));
		decisionsOf(process).flatMap((decision) -> elements(decision, "inputExpression"))
			.map((input) -> input.getTextContent().strip())
			.filter((input) -> !this.decisionOutputs.contains(input))
			.forEach(read::add);
		read.forEach((variable) -> {
			expect(declared.contains(variable), file, "nobody declares the variable " + variable);
			expect(written.contains(variable), file, "nobody writes the variable " + variable);
		});
	}

	/** The tables that a process asks, and those that these ask. */
	private Stream<Element> decisionsOf(Element process) {
		Set<String> asked = elements(process, "businessRuleTask")
			.map((task) -> task.getAttributeNS(CAMUNDA, "decisionRef"))
			.collect(Collectors.toCollection(TreeSet::new));
		List<Element> all = files(".dmn").flatMap((file) -> elements(parsed(file).getDocumentElement(), "decision"))
			.toList();
		all.stream()
			.filter((decision) -> asked.contains(decision.getAttribute("id")))
			.flatMap((decision) -> elements(decision, "requiredDecision"))
			.map((needed) -> needed.getAttribute("href").substring(1))
			.toList()
			.forEach(asked::add);
		return all.stream().filter((decision) -> asked.contains(decision.getAttribute("id")));
	}

	private void checkDecision(Path file) {
		Element definitions = parsed(file).getDocumentElement();
		elements(definitions, "output").map((output) -> output.getAttribute("name")).forEach(this.decisionOutputs::add);
		Optional<Element> decision = elements(definitions, "decision")
			.filter((element) -> element.getAttribute("id").equals(camel(file)))
			.findFirst();
		expect(decision.isPresent(), file, "no decision " + camel(file));
		decision.ifPresent((table) -> {
			Set<String> components = resultComponents(pascal(file));
			elements(table, "output").map((output) -> output.getAttribute("name"))
				.forEach((output) -> expect(components.contains(output), file,
						"no component in " + pascal(file) + "Result for the output " + output));
		});
		elements(definitions, "decision").forEach(
				(element) -> expectHistory(element.getAttributeNS(CAMUNDA_DMN, "historyTimeToLive"), file, "decision"));
		elements(definitions, "rule").forEach(
				(rule) -> expect(elements(rule, "description").anyMatch((source) -> !source.getTextContent().isBlank()),
						file, "no source for the rule " + rule.getAttribute("id")));
	}

	private void expectHistory(String timeToLive, Path file, String what) {
		expect(timeToLive.matches("P\\d+D"), file, "no history time in days for the " + what);
	}

	private void expect(boolean kept, Path file, String finding) {
		if (!kept) {
			this.findings.add(Objects.requireNonNull(file.getFileName()) + ": " + finding);
		}
	}

	private Stream<Path> files(String ending) {
		try (Stream<Path> files = Files.list(this.models)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isA(String folder, String step, Class<?> type) {
		return classesOf(folder)
			.anyMatch((found) -> found.getSimpleName().equals(capitalised(step)) && type.isAssignableFrom(found));
	}

	private static boolean implementsOne(Class<?> type) {
		return !type.isInterface()
				&& (ServiceTask.class.isAssignableFrom(type) || UserTask.class.isAssignableFrom(type));
	}

	private static Stream<Class<?>> classesOf(String folder) {
		Path sources = sources(folder);
		if (!Files.isDirectory(sources)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.list(sources)) {
			return files.map((file) -> Objects.requireNonNull(file.getFileName()).toString())
				.filter((file) -> file.endsWith(".java") && !file.equals("package-info.java"))
				.<Class<?>>map((file) -> type(folder + "." + file.replace(".java", "")))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path sources(String folder) {
		return Path.of("src/main/java", folder.split("\\."));
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(name, false, ModelContract.class.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException("a source without its class", ex);
		}
	}

	private static Set<String> constants(String variablesClass) {
		if (!Files.exists(sources(variablesClass.substring(0, variablesClass.lastIndexOf('.'))))) {
			return Set.of();
		}
		return Arrays.stream(type(variablesClass).getDeclaredFields())
			.filter((field) -> Modifier.isStatic(field.getModifiers()))
			.map(ModelContract::value)
			.collect(Collectors.toSet());
	}

	private static String value(Field constant) {
		try {
			constant.setAccessible(true);
			return String.valueOf(constant.get(null));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The variables whose constant is given to {@code context.set} in a step's source.
	 */
	private static Set<String> written(String variablesClass) {
		Path folder = sources(variablesClass.substring(0, variablesClass.lastIndexOf('.')));
		Set<String> written = new TreeSet<>();
		if (Files.isDirectory(folder)) {
			String simpleName = variablesClass.substring(variablesClass.lastIndexOf('.') + 1);
			Matcher sets = Pattern.compile("set\\(\\s*" + simpleName + "\\.([A-Z_]+)").matcher(allSource(folder));
			List<String> names = sets.results().map((found) -> found.group(1)).toList();
			Arrays.stream(type(variablesClass).getDeclaredFields())
				.filter((field) -> names.contains(field.getName()))
				.map(ModelContract::value)
				.forEach(written::add);
		}
		return written;
	}

	private static String allSource(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			StringBuilder source = new StringBuilder();
			for (Path file : files.toList()) {
				source.append(Files.readString(file));
			}
			return source.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> resultComponents(String name) {
		return Stream.of("incomingmail", "benefitdecision")
			.flatMap((folder) -> classesOf("de.aktenlauf.process." + folder))
			.filter((type) -> type.isRecord() && type.getSimpleName().equals(name + "Result"))
			.flatMap((type) -> Arrays.stream(type.getRecordComponents()))
			.map(RecordComponent::getName)
			.collect(Collectors.toSet());
	}

	private static Stream<String> identifiers(String expression) {
		return IDENTIFIER.matcher(expression.replaceAll("'[^']*'", ""))
			.results()
			.map(MatchResult::group)
			.filter((word) -> !WORDS.contains(word));
	}

	private static Set<String> kinds() {
		return Arrays.stream(WorkItemKind.values()).map(Enum::name).collect(Collectors.toSet());
	}

	private static Set<String> ids(Element parent, String tag) {
		return elements(parent, tag).map((element) -> element.getAttribute("id")).collect(Collectors.toSet());
	}

	private static Element only(Document document, String tag) {
		return elements(document.getDocumentElement(), tag).findFirst().orElseThrow();
	}

	private static Stream<Element> elements(Element parent, String tag) {
		var found = parent.getElementsByTagNameNS("*", tag);
		return IntStream.range(0, found.getLength()).mapToObj((index) -> (Element) found.item(index));
	}

	private static Document parsed(Path file) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(file.toFile());
		}
		catch (IOException | SAXException | ParserConfigurationException ex) {
			throw new IllegalStateException(file + " cannot be read", ex);
		}
	}

	private static String pascal(Path file) {
		String name = Objects.requireNonNull(file.getFileName()).toString().replaceAll("\\.[a-z]+$", "");
		return Arrays.stream(name.split("-", -1)).map(ModelContract::capitalised).collect(Collectors.joining());
	}

	private static String camel(Path file) {
		return decapitalised(pascal(file));
	}

	private static String capitalised(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}

	private static String decapitalised(String word) {
		return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
	}

	private static String upper(String camel) {
		return camel.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
	}

}
