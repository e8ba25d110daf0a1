package de.aktenlauf.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import de.aktenlauf.Aktenlauf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchitectureTest {

	private static final String TWINS = "de.aktenlauf.architecture.twin.";

	private static final JavaClasses PRODUCT = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("de.aktenlauf");

	static Stream<Arguments> rulesAndTwins() {
		return Stream.of(Arguments.of(ArchitectureRules.ENGINE_ONLY_AT_THE_EDGE, "camunda"),
				Arguments.of(ArchitectureRules.PARSERS_ONLY_IN_TEXT, "tika"),
				Arguments.of(ArchitectureRules.LUCENE_ONLY_IN_SEARCH, "lucene"),
				Arguments.of(ArchitectureRules.OCFL_ONLY_IN_CONTENT, "ocfl"),
				Arguments.of(ArchitectureRules.WEB_TYPES_ONLY_IN_WEB, "servlet"),
				Arguments.of(ArchitectureRules.BENEFITS_ARE_PURE_JAVA, "benefit"),
				Arguments.of(ArchitectureRules.NO_PACKAGE_NAMED_BY_KIND, "util"),
				Arguments.of(ArchitectureRules.TIME_ONLY_FROM_THE_CLOCK, "clock"),
				Arguments.of(ArchitectureRules.ARROWS_ONLY_DOWNWARDS, "cases"),
				Arguments.of(ArchitectureRules.FACADES_ARE_SMALL, "facade"));
	}

	@ParameterizedTest
	@MethodSource("rulesAndTwins")
	void the_product_keeps_the_rule(ArchRule rule, String twin) {
		assertThat(twin).isNotBlank();
		rule.check(PRODUCT);
	}

	@ParameterizedTest
	@MethodSource("rulesAndTwins")
	void the_rule_catches_its_wrong_twin(ArchRule rule, String twin) {
		JavaClasses wrong = new ClassFileImporter().importPackages(TWINS + twin);

		assertThat(wrong).isNotEmpty();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(wrong));
	}

	@Test
	void modules_use_only_what_they_name() {
		ApplicationModules.of(Aktenlauf.class).verify();
	}

	@Test
	void a_module_that_uses_an_unnamed_one_is_caught() {
		ApplicationModules wrong = ApplicationModules.of(TWINS + "badmodules", new ImportOption.OnlyIncludeTests());

		assertThatExceptionOfType(Violations.class).isThrownBy(wrong::verify);
	}

}
