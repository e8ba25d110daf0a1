package de.aktenlauf.decisions;

import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.shared.CaseNumber;

/** Where applications and circumstances come from. */
interface CaseKnowledge {

	/**
	 * An application.
	 * @param id the application
	 * @return empty if there is none
	 */
	Optional<Application> application(ApplicationId id);

	/**
	 * What is known of a community.
	 * @param caseNumber the case
	 * @param validOn for which day
	 * @param knownOn as it was known on which day
	 * @return empty if nothing is known
	 */
	Optional<Circumstances> circumstances(CaseNumber caseNumber, LocalDate validOn, LocalDate knownOn);

}
