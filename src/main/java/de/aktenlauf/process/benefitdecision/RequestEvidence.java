package de.aktenlauf.process.benefitdecision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.applications.Application;
import de.aktenlauf.decisions.Disposition;
import de.aktenlauf.decisions.DispositionKind;
import de.aktenlauf.decisions.Dispositions;
import de.aktenlauf.decisions.exclusions.Evidence;
import de.aktenlauf.outbound.DecidedBy;
import de.aktenlauf.outbound.EvidenceItem;
import de.aktenlauf.outbound.NoticeContent;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;

import org.springframework.stereotype.Component;

/** Asks for what is missing (§§ 60, 66 SGB I), with a term. */
@Component
class RequestEvidence implements ServiceTask {

	private static final String LETTER = "EVIDENCE_REQUEST";

	private final CurrentApplication current;

	private final Preparations preparations;

	private final Dispositions dispositions;

	private final SentLetters letters;

	RequestEvidence(CurrentApplication current, Preparations preparations, Dispositions dispositions,
			SentLetters letters) {
		this.current = current;
		this.preparations = preparations;
		this.dispositions = dispositions;
		this.letters = letters;
	}

	@Override
	public void run(ProcessContext context) {
		Application application = this.current.application(context);
		int number = CurrentApplication.number(context, BenefitDecisionVariables.EVIDENCE_REQUESTS) + 1;
		Optional<Disposition> asked = this.dispositions.last(application.id())
			.filter((disposition) -> disposition.kind() == DispositionKind.REQUEST_EVIDENCE);
		LocalDate term = this.letters.term(LETTER);
		NoticeContent content = new NoticeContent.EvidenceRequest(Optional.of(application.receivedOn()),
				asked.map(RequestEvidence::named).orElseGet(() -> missing(application)), term);
		this.letters.send("evidence:" + application.id() + ":" + number, application.caseNumber(), content,
				asked.map(Disposition::by).map(this.letters::person).orElse(DecidedBy.MACHINE));
		context.set(BenefitDecisionVariables.EVIDENCE_REQUESTS, number);
		context.set(BenefitDecisionVariables.EVIDENCE_TERM_DATE, this.letters.end(term));
	}

	private static List<EvidenceItem> named(Disposition disposition) {
		return disposition.points().stream().map((point) -> new EvidenceItem(point, Optional.empty())).toList();
	}

	private List<EvidenceItem> missing(Application application) {
		return this.preparations.of(application.id())
			.proposal()
			.missing()
			.stream()
			.map(Evidence.Needed::wording)
			.map((wording) -> new EvidenceItem(wording, Optional.empty()))
			.toList();
	}

}
