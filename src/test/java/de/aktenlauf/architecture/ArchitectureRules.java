package de.aktenlauf.architecture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.springframework.stereotype.Component;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules about the code, as values, so that each can be shown its twin: a wrong class
 * that it must catch.
 */
final class ArchitectureRules {

	static final ArchRule ENGINE_ONLY_AT_THE_EDGE = onlyIn("..process.engine..", "org.camunda..");

	static final ArchRule PARSERS_ONLY_IN_TEXT = onlyIn("..text..", "org.apache.tika..", "org.apache.pdfbox..",
			"org.bytedeco..", "com.google.zxing..");

	static final ArchRule LUCENE_ONLY_IN_SEARCH = onlyIn("..search..", "org.apache.lucene..",
			"de.danielnaber.jwordsplitter..");

	static final ArchRule OCFL_ONLY_IN_CONTENT = onlyIn("..content..", "io.ocfl..");

	static final ArchRule WEB_TYPES_ONLY_IN_WEB = onlyIn("..web..", "jakarta.servlet..", "org.springframework.web..",
			"org.springframework.security.web..");

	static final ArchRule BENEFITS_ARE_PURE_JAVA = noClasses().that()
		.resideInAPackage("..benefit..")
		.and()
		.doNotHaveSimpleName("BenefitConfiguration")
		.and()
		.doNotHaveSimpleName("package-info")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

	static final ArchRule NO_PACKAGE_NAMED_BY_KIND = noClasses().should()
		.resideInAnyPackage("..service..", "..impl..", "..dto..", "..util..", "..utils..", "..common..", "..manager..",
				"..helper..");

	static final ArchRule TIME_ONLY_FROM_THE_CLOCK = noClasses().should()
		.callMethodWhere(new AsksTheSystemForTheTime())
		.because("time is asked through the injected Clock");

	static final ArchRule ARROWS_ONLY_DOWNWARDS = classes().should(new DependOnlyOnLowerRows());

	static final ArchRule FACADES_ARE_SMALL = classes().that()
		.areAnnotatedWith(Component.class)
		.and()
		.arePublic()
		.should(new HaveAtMostTenPublicMethods());

	private ArchitectureRules() {
	}

	private static ArchRule onlyIn(String home, String... libraries) {
		return noClasses().that()
			.resideOutsideOfPackage(home)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(libraries);
	}

	private static final class AsksTheSystemForTheTime extends DescribedPredicate<JavaMethodCall> {

		AsksTheSystemForTheTime() {
			super("asks the system for the time");
		}

		@Override
		public boolean test(JavaMethodCall call) {
			boolean now = call.getTarget().getName().equals("now") && call.getTarget()
				.getRawParameterTypes()
				.stream()
				.noneMatch((type) -> type.isEquivalentTo(java.time.Clock.class));
			return now && (owner(call, Instant.class) || owner(call, LocalDate.class)
					|| owner(call, LocalDateTime.class) || owner(call, ZonedDateTime.class));
		}

		private static boolean owner(JavaMethodCall call, Class<?> type) {
			return call.getTargetOwner().isEquivalentTo(type);
		}

	}

	private static final class HaveAtMostTenPublicMethods extends ArchCondition<JavaClass> {

		private static final int MAX_PUBLIC_METHODS = 10;

		HaveAtMostTenPublicMethods() {
			super("have at most ten public methods");
		}

		@Override
		public void check(JavaClass facade, ConditionEvents events) {
			long count = facade.getMethods()
				.stream()
				.filter((method) -> method.getModifiers().contains(JavaModifier.PUBLIC))
				.filter(HaveAtMostTenPublicMethods::written)
				.map(JavaMethod::getName)
				.count();
			if (count > MAX_PUBLIC_METHODS) {
				events.add(SimpleConditionEvent.violated(facade,
						facade.getName() + " has " + count + " public methods; ten are allowed"));
			}
		}

		private static boolean written(JavaMethod method) {
			return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
					&& !method.getModifiers().contains(JavaModifier.BRIDGE);
		}

	}

	/** The rows of the layer diagram; see src/docs/decisions. */
	private static final class DependOnlyOnLowerRows extends ArchCondition<JavaClass> {

		private static final Map<String, Integer> ROWS = Map.ofEntries(Map.entry("shared", 0), Map.entry("audit", 1),
				Map.entry("content", 1), Map.entry("deadlines", 1), Map.entry("access", 2), Map.entry("text", 2),
				Map.entry("cases", 3), Map.entry("efile", 3), Map.entry("tasks", 3), Map.entry("drafts", 3),
				Map.entry("intake", 4), Map.entry("routing", 4), Map.entry("search", 4), Map.entry("benefit", 4),
				Map.entry("applications", 5), Map.entry("outbound", 5), Map.entry("decisions", 6),
				Map.entry("process", 7), Map.entry("web", 8), Map.entry("cli", 8));

		DependOnlyOnLowerRows() {
			super("depend only on modules of lower rows");
		}

		@Override
		public void check(JavaClass origin, ConditionEvents events) {
			for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
				Optional<String> from = module(origin);
				Optional<String> to = module(dependency.getTargetClass().getBaseComponentType());
				if (from.isPresent() && to.isPresent() && !from.equals(to)
						&& ROWS.get(from.get()) <= ROWS.get(to.get())) {
					events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
				}
			}
		}

		private static Optional<String> module(JavaClass type) {
			if (!type.getPackageName().startsWith("de.aktenlauf.")) {
				return Optional.empty();
			}
			for (String part : type.getPackageName().split("\\.")) {
				if (ROWS.containsKey(part)) {
					return Optional.of(part);
				}
			}
			return Optional.empty();
		}

	}

}
