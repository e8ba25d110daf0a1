package de.aktenlauf.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Absence;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.WorkItems;
import org.apache.lucene.search.Query;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Full text over the filed documents, filtered by the rights of the current user. */
@Component
public class DocumentSearch {

	private final LetterIndex index;

	private final IndexRebuild rebuild;

	private final PendingEvents pending;

	private final Access access;

	private final CurrentUser currentUser;

	private final WorkItems workItems;

	private final Baskets baskets;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DocumentSearch(LetterIndex index, IndexRebuild rebuild, PendingEvents pending, Access access,
			CurrentUser currentUser, WorkItems workItems, Baskets baskets, AuditTrail audit,
			PlatformTransactionManager transactions, Clock clock) {
		this.index = index;
		this.rebuild = rebuild;
		this.pending = pending;
		this.access = access;
		this.currentUser = currentUser;
		this.workItems = workItems;
		this.baskets = baskets;
		this.audit = audit;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Searches; the rights are a filter inside the query. Without words the newest
	 * documents come first, else the best. Fewer than ten exact hits are followed by
	 * similar ones (beginnings, word parts, errors of the scan).
	 * @param request what to look for
	 * @return what the current user may see of it
	 * @throws AccessRefused if the user may see no letters at all
	 * @throws SearchRefused if the request is impossible: more than 1,000 characters or
	 * 200 words, a page below 1 or above {@value SearchRequest#MAX_PAGE}, a range that
	 * ends before it begins
	 */
	public SearchResult find(SearchRequest request) {
		User user = requireReader();
		refuseImpossible(request);
		SearchResult result = this.index.find(request, rights(user));
		this.transaction
			.executeWithoutResult((status) -> this.audit.record(user.id(), AuditAction.SEARCHED, "search:documents",
					Map.of("hits", Long.toString(result.total()), "page", Integer.toString(request.page()))));
		return result;
	}

	/**
	 * Builds the index anew from the stored documents while the old one answers.
	 * @param progress told the number of documents done, now and then
	 * @return documents in the new index
	 * @throws AccessRefused if the current user may not rebuild the index
	 * @throws SearchRefused if a rebuild is under way
	 */
	public long rebuild(LongConsumer progress) {
		User user = this.access.require(Permission.REBUILD_INDEX);
		return this.rebuild.run(user.id(), progress);
	}

	/**
	 * How far the index is behind.
	 * @return age of the oldest filed document or changed case that is not searchable
	 * yet, zero if all are; while the index is built from nothing, at least the time
	 * since that began
	 */
	public Duration lag() {
		Duration waiting = this.pending.oldest()
			.map((since) -> Duration.between(since, this.clock.instant()))
			.orElse(Duration.ZERO);
		Duration building = this.index.incompleteFor().orElse(Duration.ZERO);
		Duration lag = (waiting.compareTo(building) > 0) ? waiting : building;
		return lag.isNegative() ? Duration.ZERO : lag;
	}

	/** The mail room finds mail without a case; the filter shows it nothing else. */
	private User requireReader() {
		User user = this.currentUser.get();
		boolean reader = user.may(Permission.READ_FILES) || user.may(Permission.READ_ALL_FILES)
				|| user.may(Permission.ASSIGN_MAIL);
		return reader ? user : this.access.require(Permission.READ_FILES);
	}

	private Query rights(User user) {
		Visibility visibility = this.access.visible();
		if (!visibility.responsible()) {
			return RightsFilter.of(visibility, Set.of(), Set.of());
		}
		Set<UserId> absent = this.baskets.substitutions(user.id(), LocalDate.now(this.clock))
			.stream()
			.map(Absence::absent)
			.collect(Collectors.toSet());
		return RightsFilter.of(visibility, this.workItems.casesWithOpenItems(user.id()), absent);
	}

	private static void refuseImpossible(SearchRequest request) {
		if (request.words().length() > SearchRequest.MAX_WORDS_LENGTH) {
			throw new SearchRefused("q", "höchstens " + SearchRequest.MAX_WORDS_LENGTH + " Zeichen; bitte kürzen");
		}
		if (request.page() < 1) {
			throw new SearchRefused("page", "Seiten zählen ab 1");
		}
		if (request.page() > SearchRequest.MAX_PAGE) {
			throw new SearchRefused("page",
					"höchstens Seite " + SearchRequest.MAX_PAGE + "; bitte die Suche eingrenzen");
		}
		if (request.from().isPresent() && request.to().isPresent()
				&& request.from().get().isAfter(request.to().get())) {
			throw new SearchRefused("from", "liegt nach dem Ende des Zeitraums");
		}
	}

}
