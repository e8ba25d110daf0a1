package de.aktenlauf.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.efile.DocumentNotFound;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Absence;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.HeldItems;
import org.apache.lucene.search.Query;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Full text over the filed documents, filtered by the rights of the current user. */
@Component
public class DocumentSearch {

	private final LetterIndex index;

	private final IndexRebuild rebuild;

	private final PendingEvents pending;

	private final OwnWrites ownWrites;

	private final Access access;

	private final CurrentUser currentUser;

	private final HeldItems held;

	private final Baskets baskets;

	private final ObjectProvider<WaitingMail> waiting;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DocumentSearch(LetterIndex index, IndexRebuild rebuild, PendingEvents pending, OwnWrites ownWrites, Access access,
			CurrentUser currentUser, HeldItems held, Baskets baskets, ObjectProvider<WaitingMail> waiting,
			AuditTrail audit, PlatformTransactionManager transactions, Clock clock) {
		this.index = index;
		this.rebuild = rebuild;
		this.pending = pending;
		this.ownWrites = ownWrites;
		this.access = access;
		this.currentUser = currentUser;
		this.held = held;
		this.baskets = baskets;
		this.waiting = waiting;
		this.audit = audit;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Searches; the rights are a filter inside the query. Without words the newest
	 * documents come first, else the best. Fewer than ten exact hits are followed by
	 * similar ones (beginnings, word parts, errors of the scan). What the user has just
	 * filed or assigned is waited for.
	 * @param request what to look for
	 * @return what the current user may see of it
	 * @throws AccessRefused if the user may see no letters at all
	 * @throws SearchRefused if the request is impossible: more than 1,000 characters or
	 * 200 words, a page below 1 or above {@value SearchRequest#MAX_PAGE}, a range that
	 * ends before it begins
	 */
	public SearchResult find(SearchRequest request) {
		User user = requireReader();
		request.refuseImpossible();
		this.ownWrites.await(user.id());
		SearchResult result = this.index.find(request, rights(user));
		record(user, "search:documents", request, result);
		return result;
	}

	/**
	 * Finds letters with the telling words of another one.
	 * @param document the other one
	 * @param request what to narrow to; its words do not count
	 * @return without the other one
	 * @throws de.aktenlauf.efile.DocumentNotFound if there is none that the current user
	 * may see
	 * @throws AccessRefused if the user may see no letters at all
	 * @throws SearchRefused if the request is impossible
	 */
	public SearchResult similar(DocumentId document, SearchRequest request) {
		User user = requireReader();
		request.refuseImpossible();
		Query rights = rights(user);
		SearchResult result = this.index.ask(rights, (searcher) -> searcher.similar(document, request))
			.orElseThrow(() -> new DocumentNotFound(document.toString()));
		record(user, "search:similar", request, result);
		return result;
	}

	/**
	 * Goes on from what is being typed, with words of letters that the current user may
	 * see.
	 * @param typed the words so far
	 * @return whole lines, at most 8, the most frequent word first
	 * @throws AccessRefused if the user may see no letters at all
	 */
	public List<String> suggestions(String typed) {
		User user = requireReader();
		if (typed.length() > SearchRequest.MAX_WORDS_LENGTH) {
			return List.of();
		}
		Query rights = rights(user);
		return this.index.ask(rights, (searcher) -> searcher.suggestions(typed));
	}

	/**
	 * Where words stand in a document, as a search for them finds it.
	 * @param document the document
	 * @param words the words as typed
	 * @return in reading order, empty if the current user may not see it
	 */
	public List<HitPlace> places(DocumentId document, String words) {
		User user = this.currentUser.get();
		if (words.length() > SearchRequest.MAX_WORDS_LENGTH) {
			return List.of();
		}
		Query rights = rights(user);
		return this.index.ask(rights, (searcher) -> searcher.places(document, words));
	}

	private void record(User user, String subject, SearchRequest request, SearchResult result) {
		this.transaction.executeWithoutResult((status) -> this.audit.record(user.id(), AuditAction.SEARCHED, subject,
				Map.of("hits", Long.toString(result.total()), "page", Integer.toString(request.page()))));
	}

	/**
	 * Builds the index anew from the stored documents while the old one answers.
	 * @param progress told how far it is, now and then
	 * @return documents in the new index
	 * @throws AccessRefused if the current user may not rebuild the index
	 * @throws SearchRefused if a rebuild is under way
	 */
	public long rebuild(RebuildProgress progress) {
		User user = this.access.require(Permission.REBUILD_INDEX);
		return this.rebuild.run(user.id(), progress);
	}

	/**
	 * How far the rebuild of the index is.
	 * @return the one under way, else the last one since the start
	 */
	public RebuildState rebuildState() {
		return this.rebuild.state();
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

	/** The mail room finds mail without a case and what lies in its own baskets. */
	private User requireReader() {
		User user = this.currentUser.get();
		boolean reader = user.may(Permission.READ_FILES) || user.may(Permission.READ_ALL_FILES)
				|| user.may(Permission.ASSIGN_MAIL);
		return reader ? user : this.access.require(Permission.READ_FILES);
	}

	private Query rights(User user) {
		Visibility visibility = this.access.visible();
		if (visibility.all()) {
			return RightsFilter.of(visibility, RightsFilter.Held.NOTHING, Set.of());
		}
		Set<DocumentId> documents = visibility.unassigned() ? new HashSet<>() : unassigned(user);
		if (!visibility.responsible()) {
			if (visibility.tasks()) {
				documents.addAll(this.held.documents(user, true));
			}
			return RightsFilter.of(visibility, new RightsFilter.Held(Set.of(), documents), Set.of());
		}
		Set<UserId> absent = this.baskets.substitutions(user.id(), LocalDate.now(this.clock))
			.stream()
			.map(Absence::absent)
			.collect(Collectors.toSet());
		return RightsFilter.of(visibility, new RightsFilter.Held(this.held.cases(user), documents), absent);
	}

	private Set<DocumentId> unassigned(User user) {
		Set<DocumentId> documents = new HashSet<>(this.held.documents(user, false));
		this.waiting.ifAvailable((mail) -> documents.addAll(mail.visible()));
		return documents;
	}

}
