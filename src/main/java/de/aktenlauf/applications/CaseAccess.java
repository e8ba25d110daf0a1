package de.aktenlauf.applications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;

import org.springframework.stereotype.Component;

/** Who may see and change what is known of a case: whoever may open its file. */
@Component
class CaseAccess {

	private final Access access;

	private final CurrentUser currentUser;

	private final Cases cases;

	private final WorkItems workItems;

	private final Baskets baskets;

	private final Clock clock;

	CaseAccess(Access access, CurrentUser currentUser, Cases cases, WorkItems workItems, Baskets baskets, Clock clock) {
		this.access = access;
		this.currentUser = currentUser;
		this.cases = cases;
		this.workItems = workItems;
		this.baskets = baskets;
		this.clock = clock;
	}

	BenefitCommunity community(CaseNumber caseNumber) {
		return this.cases.find(caseNumber).orElseThrow(() -> new CaseUnknown(caseNumber));
	}

	User reading(CaseNumber caseNumber) {
		return this.access.require(Permission.READ_FILES, facts(caseNumber));
	}

	User editing(CaseNumber caseNumber) {
		return this.access.require(Permission.EDIT_FILES, facts(caseNumber));
	}

	/** Who hands in the register hands in the extract, too. */
	User importing(CaseNumber caseNumber) {
		User user = this.currentUser.get();
		if (user.may(Permission.IMPORT)) {
			community(caseNumber);
			return this.access.require(Permission.IMPORT);
		}
		return editing(caseNumber);
	}

	boolean mayRead(CaseNumber caseNumber) {
		return this.access.decide(facts(caseNumber)).allowed();
	}

	private FileFacts facts(CaseNumber caseNumber) {
		BenefitCommunity community = community(caseNumber);
		User user = this.currentUser.get();
		FileFacts cheap = new FileFacts(Optional.of(caseNumber), Optional.of(community.team()), community.worker(),
				community.protection(), false, false, substitutes(user, community));
		return this.access.decide(cheap).allowed() ? cheap : cheap.withHeldTask(holds(user, caseNumber));
	}

	private boolean substitutes(User user, BenefitCommunity community) {
		return community.worker().isPresent() && this.baskets.substitutions(user.id(), LocalDate.now(this.clock))
			.stream()
			.anyMatch((absence) -> community.worker().filter(absence.absent()::equals).isPresent());
	}

	private boolean holds(User user, CaseNumber caseNumber) {
		return user.may(Permission.WORK_ON_ITEMS) && user.may(Permission.READ_FILES)
				&& this.workItems.ofCase(caseNumber)
					.stream()
					.anyMatch((item) -> item.state() != WorkItemState.COMPLETED);
	}

}
