package de.aktenlauf.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.access.People;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Absence;
import de.aktenlauf.tasks.Baskets;

import org.springframework.stereotype.Component;

/** Who works on a case: by team, letter range, absence and protection. */
@Component
public class Recipients {

	/** The team of the case. */
	public static final String BENEFITS = "BENEFITS";

	private static final String PROTECTED = "PROTECTED";

	private final Cases cases;

	private final Baskets baskets;

	private final People people;

	private final Clock clock;

	Recipients(Cases cases, Baskets baskets, People people, Clock clock) {
		this.cases = cases;
		this.baskets = baskets;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * The case as the register knows it.
	 * @param caseNumber the case
	 * @return the community
	 */
	public BenefitCommunity community(CaseNumber caseNumber) {
		return this.cases.find(caseNumber).orElseThrow(() -> new CaseNotFound(caseNumber));
	}

	/**
	 * Why the case's worker does not get the work.
	 * @param caseNumber the case
	 * @return the absence of today, empty if the worker is here or not named
	 */
	public Optional<Absence> absence(CaseNumber caseNumber) {
		return community(caseNumber).worker()
			.flatMap((worker) -> this.baskets.absence(worker, LocalDate.now(this.clock)));
	}

	/**
	 * Where work on a case goes.
	 * @param destination who is responsible, a code of the routing table
	 * @param caseNumber the case
	 * @return basket and person
	 */
	public Recipient recipient(String destination, CaseNumber caseNumber) {
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
	 * The register may name somebody who left: such work is for everybody of the team. An
	 * office that keeps its people elsewhere knows nobody here.
	 */
	private boolean worksHere(UserId worker) {
		return this.people.all().isEmpty() || this.people.find(worker).isPresent();
	}

	/**
	 * Where work goes.
	 *
	 * @param basket the basket
	 * @param assignee who should do it, empty for everybody of the basket
	 */
	public record Recipient(BasketId basket, Optional<UserId> assignee) {
	}

}
