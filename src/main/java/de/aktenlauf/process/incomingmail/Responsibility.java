package de.aktenlauf.process.incomingmail;

import java.util.Optional;

import de.aktenlauf.access.People;
import de.aktenlauf.access.Protection;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Absence;
import de.aktenlauf.tasks.Baskets;

import org.springframework.stereotype.Component;

/**
 * Who is responsible for a case's mail: by team, letter range, absence and protection.
 */
@Component
class Responsibility {

	private static final String BENEFITS = "BENEFITS";

	private static final String PROTECTED = "PROTECTED";

	private final CurrentLetter letter;

	private final Cases cases;

	private final Baskets baskets;

	private final People people;

	Responsibility(CurrentLetter letter, Cases cases, Baskets baskets, People people) {
		this.letter = letter;
		this.cases = cases;
		this.baskets = baskets;
		this.people = people;
	}

	void note(CaseNumber caseNumber, ProcessContext context) {
		BenefitCommunity community = community(caseNumber);
		context.set(IncomingMailVariables.CASE_FOUND, true);
		context.set(IncomingMailVariables.CASE_NUMBER, caseNumber.value());
		context.set(IncomingMailVariables.PROTECTED_FILE, community.protection() != Protection.NONE);
		context.set(IncomingMailVariables.ASSIGNEE_ABSENT, absence(caseNumber).isPresent());
	}

	void noteNone(ProcessContext context) {
		context.set(IncomingMailVariables.CASE_FOUND, false);
		context.set(IncomingMailVariables.CASE_NUMBER, "");
	}

	/**
	 * Why the case's worker does not get the mail.
	 * @param caseNumber the case
	 * @return the absence of today, empty if the worker is here or not named
	 */
	Optional<Absence> absence(CaseNumber caseNumber) {
		return community(caseNumber).worker().flatMap((worker) -> this.baskets.absence(worker, this.letter.today()));
	}

	Recipient recipient(String destination, CaseNumber caseNumber) {
		BenefitCommunity community = community(caseNumber);
		if (destination.equals(BENEFITS)) {
			return new Recipient(this.baskets.ofTeam(community.team()).id(), worker(community));
		}
		Optional<String> familyName = destination.equals(PROTECTED) ? Optional.empty()
				: Optional.of(community.representative().familyName());
		return new Recipient(this.baskets.ofOwner(destination, familyName).id(), Optional.empty());
	}

	private Optional<UserId> worker(BenefitCommunity community) {
		return absence(community.number()).map(Absence::substitute).or(community::worker).filter(this::worksHere);
	}

	/**
	 * The register may name somebody who left: such mail is for everybody of the team. An
	 * office that keeps its people elsewhere knows nobody here.
	 */
	private boolean worksHere(UserId worker) {
		return this.people.all().isEmpty() || this.people.find(worker).isPresent();
	}

	private BenefitCommunity community(CaseNumber caseNumber) {
		return this.cases.find(caseNumber).orElseThrow(() -> new CaseNotFound(caseNumber));
	}

	/**
	 * Where a letter goes.
	 *
	 * @param basket the basket
	 * @param assignee who should do it, empty for everybody of the basket
	 */
	record Recipient(BasketId basket, Optional<UserId> assignee) {
	}

}
