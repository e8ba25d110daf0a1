package de.aktenlauf.process.benefitdecision;

import java.util.List;
import java.util.Optional;

import de.aktenlauf.applications.Application;
import de.aktenlauf.decisions.Disposition;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.tasks.WorkItem;

/**
 * An application in front of a person.
 *
 * @param item what the person is to do
 * @param application what was applied for
 * @param proposal what is proposed, calculated a moment ago
 * @param fitting letters that may hold what is missing
 * @param disposition what was decided last, if anything was
 * @param releaseByLead whether only a team lead may release it
 */
public record Review(WorkItem item, Application application, Proposal proposal, List<Fitting> fitting,
		Optional<Disposition> disposition, boolean releaseByLead) {

	/** Keeps an unmodifiable copy. */
	public Review {
		fitting = List.copyOf(fitting);
	}

}
