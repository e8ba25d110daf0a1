package de.aktenlauf.process.benefitdecision;

import java.time.Clock;
import java.time.LocalDate;

import de.aktenlauf.applications.Application;
import de.aktenlauf.decisions.Disposition;
import de.aktenlauf.decisions.Dispositions;
import de.aktenlauf.outbound.NoticeContent;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;

import org.springframework.stereotype.Component;

/** Hears the person before an act that takes something away (§ 24 I SGB X). */
@Component
class HearParty implements ServiceTask {

	private static final String LETTER = "HEARING";

	private final CurrentApplication current;

	private final Dispositions dispositions;

	private final SentLetters letters;

	private final Clock clock;

	HearParty(CurrentApplication current, Dispositions dispositions, SentLetters letters, Clock clock) {
		this.current = current;
		this.dispositions = dispositions;
		this.letters = letters;
		this.clock = clock;
	}

	@Override
	public void run(ProcessContext context) {
		Application application = this.current.application(context);
		Disposition disposition = this.dispositions.last(application.id()).orElseThrow();
		int number = CurrentApplication.number(context, BenefitDecisionVariables.HEARINGS) + 1;
		LocalDate term = this.letters.term(LETTER);
		this.letters.send("hearing:" + application.id() + ":" + number, application.caseNumber(),
				new NoticeContent.Hearing(disposition.words(), disposition.points(),
						disposition.ground().stream().toList(), term),
				this.letters.person(disposition.by()));
		context.set(BenefitDecisionVariables.HEARINGS, number);
		context.set(BenefitDecisionVariables.HEARD_ON_DATE, LocalDate.now(this.clock));
		context.set(BenefitDecisionVariables.HEARING_TERM_DATE, this.letters.end(term));
	}

}
