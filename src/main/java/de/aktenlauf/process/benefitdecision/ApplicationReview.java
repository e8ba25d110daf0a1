package de.aktenlauf.process.benefitdecision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.Applications;
import de.aktenlauf.decisions.Disposition;
import de.aktenlauf.decisions.DispositionKind;
import de.aktenlauf.decisions.Dispositions;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.tasks.SeenItem;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItemKind;
import de.aktenlauf.tasks.WorkItems;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What persons do in {@code benefitDecision}: decide, check a sample, release. Each act
 * completes its work item in the same transaction; who may see the item may do it, with
 * the permission to decide.
 */
@Component
public class ApplicationReview {

	private static final int FEWEST_WORDS = 10;

	private final WorkItems workItems;

	private final Applications applications;

	private final Preparations preparations;

	private final AlreadyHere alreadyHere;

	private final ReleaseRule releases;

	private final Dispositions dispositions;

	private final Access access;

	private final CurrentUser currentUser;

	ApplicationReview(WorkItems workItems, Applications applications, Preparations preparations,
			AlreadyHere alreadyHere, ReleaseRule releases, Dispositions dispositions, Access access,
			CurrentUser currentUser) {
		this.workItems = workItems;
		this.applications = applications;
		this.preparations = preparations;
		this.alreadyHere = alreadyHere;
		this.releases = releases;
		this.dispositions = dispositions;
		this.access = access;
		this.currentUser = currentUser;
	}

	/**
	 * What a person needs to know for an item; calculates anew.
	 * @param id the work item
	 * @return the application with its proposal
	 * @throws de.aktenlauf.tasks.WorkItemNotFound if there is none
	 * @throws de.aktenlauf.access.AccessRefused if it is none of the user's business
	 */
	public Review review(WorkItemId id) {
		this.access.require(Permission.DECIDE_BENEFITS);
		WorkItem item = this.workItems.find(id);
		Application application = application(item);
		return this.currentUser.asSystem(() -> {
			PreparedCase prepared = this.preparations.of(application.id());
			Optional<Disposition> disposition = this.dispositions.last(application.id());
			return new Review(item, application, prepared.proposal(), this.alreadyHere.letters(prepared.proposal()),
					disposition,
					disposition.filter((last) -> this.releases.of(last.kind(), prepared).byLead()).isPresent());
		});
	}

	/**
	 * Decides.
	 * @param seen the item as the person saw it
	 * @param kind what is decided
	 * @param text what the letter says about this case
	 * @throws DispositionRefused if it may not be decided like that
	 * @throws de.aktenlauf.tasks.WorkItemChanged if somebody else was faster
	 */
	@Transactional
	public void decide(SeenItem seen, DispositionKind kind, Dispositions.Text text) {
		Review review = review(seen.id());
		requireKind(review, WorkItemKind.DECIDE_APPLICATION);
		requireWords(kind, text);
		if (kind == DispositionKind.REFUSE && !review.fitting().isEmpty()) {
			throw new DispositionRefused(DispositionRefused.ALREADY_HERE, "kind");
		}
		if (kind == DispositionKind.GRANT || kind == DispositionKind.GRANT_PRELIMINARY) {
			requireGrantable(review.proposal(), text);
		}
		this.dispositions.give(review.application().id(), kind, text);
		complete(seen, Map.of(BenefitDecisionVariables.DECISION_CODE, kind.name()));
	}

	/**
	 * Says whether what the product would decide is right.
	 * @param seen the item as the person saw it
	 * @param accepted whether it is
	 * @throws de.aktenlauf.tasks.WorkItemChanged if somebody else was faster
	 */
	@Transactional
	public void checkSample(SeenItem seen, boolean accepted) {
		Review review = review(seen.id());
		requireKind(review, WorkItemKind.CHECK_SAMPLE);
		if (accepted) {
			this.dispositions.give(review.application().id(), DispositionKind.GRANT, Dispositions.Text.NONE);
		}
		complete(seen, Map.of(BenefitDecisionVariables.SAMPLE_ACCEPTED, Boolean.toString(accepted)));
	}

	/**
	 * Releases a decision of somebody else, or gives it back.
	 * @param seen the item as the person saw it
	 * @param released whether it is issued
	 * @throws DispositionRefused if the person decided it, or only a team lead may
	 * release it
	 * @throws de.aktenlauf.tasks.WorkItemChanged if somebody else was faster
	 */
	@Transactional
	public void release(SeenItem seen, boolean released) {
		User user = this.access.require(Permission.DECIDE_BENEFITS);
		Review review = review(seen.id());
		requireKind(review, WorkItemKind.RELEASE_DECISION);
		if (review.disposition().map(Disposition::by).filter(user.id()::equals).isPresent()) {
			throw new DispositionRefused(DispositionRefused.SAME_PERSON, "released");
		}
		if (released && review.releaseByLead() && !user.roles().contains(Role.TEAM_LEAD)) {
			throw new DispositionRefused(DispositionRefused.LEAD_NEEDED, "released");
		}
		Map<String, String> outcome = new HashMap<>();
		outcome.put(BenefitDecisionVariables.RELEASED, Boolean.toString(released));
		outcome.put(BenefitDecisionVariables.RELEASED_BY, released ? user.id().value() : "");
		complete(seen, outcome);
	}

	private void complete(SeenItem seen, Map<String, String> outcome) {
		this.workItems.complete(seen.id(), seen.version(), outcome);
	}

	private Application application(WorkItem item) {
		return item.document()
			.flatMap(this.applications::ofForm)
			.or(() -> item.caseNumber().flatMap(this.applications::latestOpen))
			.orElseThrow(() -> new IllegalStateException("an item without its application " + item.id()));
	}

	private static void requireKind(Review review, WorkItemKind kind) {
		if (review.item().kind() != kind) {
			throw new IllegalArgumentException("an item " + review.item().kind() + " does not end like this");
		}
	}

	private static void requireWords(DispositionKind kind, Dispositions.Text text) {
		boolean words = switch (kind) {
			case REFUSE, GRANT_PRELIMINARY, HEAR -> text.words().strip().length() >= FEWEST_WORDS;
			case GRANT, REQUEST_EVIDENCE, WITHDRAWN -> true;
		};
		boolean ground = switch (kind) {
			case REFUSE, GRANT_PRELIMINARY, HEAR -> text.ground().isPresent();
			case GRANT, REQUEST_EVIDENCE, WITHDRAWN -> true;
		};
		boolean points = switch (kind) {
			case REQUEST_EVIDENCE, HEAR -> !text.points().isEmpty();
			case GRANT, GRANT_PRELIMINARY, REFUSE, WITHDRAWN -> true;
		};
		if (!ground) {
			throw new DispositionRefused(DispositionRefused.FIELD, "ground");
		}
		if (!words) {
			throw new DispositionRefused(DispositionRefused.FIELD, "words");
		}
		if (!points) {
			throw new DispositionRefused(DispositionRefused.FIELD, "points");
		}
	}

	private static void requireGrantable(Proposal proposal, Dispositions.Text text) {
		if (!proposal.disagreements().isEmpty()) {
			throw new DispositionRefused(DispositionRefused.DIFFERENT, "kind");
		}
		if (proposal.direction() == Direction.INCOMPLETE || proposal.direction() == Direction.REFUSE) {
			throw new DispositionRefused(DispositionRefused.INCOMPLETE, "kind");
		}
		if (proposal.direction() == Direction.LOWER && text.waiver().isEmpty()) {
			throw new DispositionRefused(DispositionRefused.NOT_HEARD, "waiver");
		}
	}

}
