package de.aktenlauf.benefit.crosscheck;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Two calculations that know each other would share their mistakes. */
class IndependenceTest {

	private static final String FIRST = "de.aktenlauf.benefit";

	private static final String SECOND = "de.aktenlauf.benefit.crosscheck";

	private static final JavaClasses BENEFIT = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(FIRST);

	@Test
	void the_second_calculation_does_not_know_the_first() {
		noClasses().that()
			.resideInAPackage(SECOND)
			.and()
			.doNotHaveSimpleName(Comparison.class.getSimpleName())
			.and()
			.haveNameNotMatching(".*Test(\\$.*)?")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(FIRST)
			.check(BENEFIT);
	}

	@Test
	void the_first_calculation_does_not_know_the_second() {
		noClasses().that()
			.resideInAnyPackage(FIRST, FIRST + ".household", FIRST + ".rates")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(SECOND)
			.check(BENEFIT);
	}

}
