package de.aktenlauf.outbound;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a letter says: one record for each kind, refused with all its findings where it
 * cannot be right.
 */
public sealed interface NoticeContent {

	/**
	 * Which letter it makes.
	 * @return the kind
	 */
	LetterKind kind();

	/**
	 * The benefit is granted as applied for.
	 *
	 * @param award what is granted
	 * @param appliedOn the day of the application
	 */
	record Grant(Award award, LocalDate appliedOn) implements NoticeContent {

		@Override
		public LetterKind kind() {
			return LetterKind.GRANT;
		}

	}

	/**
	 * An earlier notice is changed (§ 48 SGB X).
	 *
	 * @param award what is granted from now on; with the amounts before
	 * @param changedNotice the day of the notice that is changed
	 * @param causes what changed, at least one
	 * @param hearing why the change may be made now
	 */
	record Change(Award award, LocalDate changedNotice, List<ChangeCause> causes,
			HearingBasis hearing) implements NoticeContent {

		/** Refuses a change without cause, and one for the worse without hearing. */
		public Change {
			causes = List.copyOf(causes);
			Findings findings = new Findings();
			findings.require(!causes.isEmpty(), "causes", "name what changed");
			findings.require(!award.previous().isEmpty(), "award.previous", "give the amounts before the change");
			findings.require(!award.lowers() || hearing.heardOn().isPresent() || hearing.waived().isPresent(),
					"hearing", "a change for the worse needs a hearing or the reason why none is needed");
			findings.refuse();
		}

		@Override
		public LetterKind kind() {
			return LetterKind.CHANGE;
		}

	}

	/**
	 * The application is refused.
	 *
	 * @param appliedOn the day of the application
	 * @param reasons why, at least one
	 * @param persons the persons of the calculation
	 * @param months the calculation, empty if none was needed
	 * @param hearing how the applicant was heard
	 */
	record Refusal(LocalDate appliedOn, List<RefusalReason> reasons, List<NoticePerson> persons,
			List<CalculatedMonth> months, HearingBasis hearing) implements NoticeContent {

		/** Refuses a refusal without reason, or by a calculation without months. */
		public Refusal {
			reasons = List.copyOf(reasons);
			persons = List.copyOf(persons);
			months = List.copyOf(months);
			Findings findings = new Findings();
			findings.require(!reasons.isEmpty(), "reasons", "name the reason");
			boolean income = reasons.stream().anyMatch((reason) -> reason.ground() == RefusalReason.Ground.NOT_IN_NEED);
			findings.require(!income || !months.isEmpty(), "months", "show the calculation that leaves nothing");
			Award.check(persons, months, findings);
			findings.refuse();
		}

		@Override
		public LetterKind kind() {
			return LetterKind.REFUSAL;
		}

	}

	/**
	 * The benefit is granted until all facts are known (§ 41a SGB II).
	 *
	 * @param award what is granted
	 * @param appliedOn the day of the application
	 * @param reason why it is preliminary
	 * @param explanation what is open in this case, 10 to 1,000 characters
	 */
	record PreliminaryGrant(Award award, LocalDate appliedOn, PreliminaryReason reason,
			String explanation) implements NoticeContent {

		/** Refuses a preliminary grant that does not say what is open. */
		public PreliminaryGrant {
			Findings findings = new Findings();
			findings.text(explanation, 10, "explanation");
			findings.refuse();
		}

		@Override
		public LetterKind kind() {
			return LetterKind.PRELIMINARY_GRANT;
		}

	}

	/**
	 * Evidence is missing (§§ 60, 66 SGB I).
	 *
	 * @param appliedOn the day of the application; empty while a benefit is paid
	 * @param items what is missing, at least one
	 * @param term the last day
	 */
	record EvidenceRequest(Optional<LocalDate> appliedOn, List<EvidenceItem> items,
			LocalDate term) implements NoticeContent {

		/** Refuses a request for nothing. */
		public EvidenceRequest {
			items = List.copyOf(items);
			Findings findings = new Findings();
			findings.require(!items.isEmpty(), "items", "name what is missing");
			findings.require(items.size() <= 40, "items", "at most 40 items");
			findings.refuse();
		}

		@Override
		public LetterKind kind() {
			return LetterKind.EVIDENCE_REQUEST;
		}

	}

	/**
	 * Somebody is heard before an act that takes something away (§ 24 SGB X).
	 *
	 * @param intention what the office intends, 10 to 1,000 characters
	 * @param facts on which it would rest, at least one, each up to 1,000 characters
	 * @param norms the norms, such as {@code § 48 Abs. 1 SGB X}, at least one
	 * @param term the last day for an answer
	 */
	record Hearing(String intention, List<String> facts, List<String> norms, LocalDate term) implements NoticeContent {

		/** Refuses a hearing about nothing. */
		public Hearing {
			facts = List.copyOf(facts);
			norms = List.copyOf(norms);
			Findings findings = new Findings();
			findings.text(intention, 10, "intention");
			findings.require(!facts.isEmpty(), "facts", "name the facts");
			facts.forEach((fact) -> findings.text(fact, 3, "facts"));
			findings.require(!norms.isEmpty(), "norms", "name the norm");
			norms.forEach((norm) -> findings.text(norm, 3, "norms"));
			findings.refuse();
		}

		@Override
		public LetterKind kind() {
			return LetterKind.HEARING;
		}

	}

}
