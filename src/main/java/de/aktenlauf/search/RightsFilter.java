package de.aktenlauf.search;

import java.util.Collection;
import java.util.Set;

import de.aktenlauf.access.Visibility;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What a user may see, as a query; says the same as {@code Access.decide} for each
 * document. The order of the rules follows the comment of {@link Visibility}.
 */
final class RightsFilter {

	private RightsFilter() {
	}

	/**
	 * Builds the filter.
	 * @param visibility the rules as values
	 * @param held on what the user has an open work item
	 * @param absent people for whom the user stands in today
	 * @return matches exactly the visible documents
	 */
	static Query of(Visibility visibility, Held held, Set<UserId> absent) {
		BooleanQuery.Builder filter = new BooleanQuery.Builder();
		filter.add(visibility.all() ? MatchAllDocsQuery.INSTANCE : needToKnow(visibility, held, absent), Occur.FILTER);
		if (!visibility.protectedFiles()) {
			filter.add(LetterFields.flag(LetterFields.LOCKED), Occur.MUST_NOT);
		}
		if (!visibility.healthDocuments()) {
			filter.add(LetterFields.flag(LetterFields.HEALTH), Occur.MUST_NOT);
		}
		return filter.build();
	}

	private static Query needToKnow(Visibility visibility, Held held, Set<UserId> absent) {
		BooleanQuery.Builder rules = new BooleanQuery.Builder();
		if (visibility.unassigned()) {
			rules.add(LetterFields.flag(LetterFields.UNASSIGNED), Occur.SHOULD);
		}
		rules.add(visibility.allTeams() ? LetterFields.flag(LetterFields.HAS_TEAM)
				: oneOf(LetterFields.TEAM, visibility.teams()), Occur.SHOULD);
		if (visibility.responsible()) {
			rules.add(LetterFields.term(LetterFields.WORKER, visibility.user().value()), Occur.SHOULD);
			rules.add(oneOf(LetterFields.WORKER, absent.stream().map(UserId::value).toList()), Occur.SHOULD);
			rules.add(oneOf(LetterFields.CASE, held.cases().stream().map(CaseNumber::value).toList()), Occur.SHOULD);
			rules.add(waiting(held), Occur.SHOULD);
		}
		else if (visibility.tasks()) {
			rules.add(letters(held), Occur.SHOULD);
		}
		rules.add(reasoned(visibility), Occur.SHOULD);
		return rules.build();
	}

	/**
	 * Who opens files has those of held cases; of mail without a case it is the letter.
	 */
	private static Query waiting(Held held) {
		return new BooleanQuery.Builder().add(letters(held), Occur.FILTER)
			.add(LetterFields.flag(LetterFields.UNASSIGNED), Occur.FILTER)
			.build();
	}

	private static Query letters(Held held) {
		return oneOf(LetterFields.DOCUMENT, held.documents().stream().map(DocumentId::toString).toList());
	}

	/** A stated reason opens no locked file, whatever other permission the user has. */
	private static Query reasoned(Visibility visibility) {
		return new BooleanQuery.Builder()
			.add(oneOf(LetterFields.CASE, visibility.reasonedCases().stream().map(CaseNumber::value).toList()),
					Occur.FILTER)
			.add(LetterFields.flag(LetterFields.LOCKED), Occur.MUST_NOT)
			.build();
	}

	private static Query oneOf(String field, Collection<String> values) {
		return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
	}

	/**
	 * On what a user has an open work item.
	 *
	 * @param cases the cases
	 * @param documents letters without a case; for people who open no files all letters
	 */
	record Held(Set<CaseNumber> cases, Set<DocumentId> documents) {

		static final Held NOTHING = new Held(Set.of(), Set.of());

	}

}
