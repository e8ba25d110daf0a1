package de.aktenlauf.process.incomingmail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.SeparatorSheet;
import de.aktenlauf.text.TextExtraction;

import org.springframework.stereotype.Component;

/** The letter that a process instance is about, read from its variables and facades. */
@Component
class CurrentLetter {

	private final Intake intake;

	private final TextExtraction extraction;

	private final Clock clock;

	CurrentLetter(Intake intake, TextExtraction extraction, Clock clock) {
		this.intake = intake;
		this.extraction = extraction;
		this.clock = clock;
	}

	MailItemId id(ProcessContext context) {
		return MailItemId.of(context.businessKey());
	}

	MailItem mailItem(ProcessContext context) {
		return this.intake.mailItem(id(context));
	}

	ContentId content(ProcessContext context) {
		return mailItem(context).letter()
			.orElseThrow(() -> new IllegalStateException("a letter without bytes has no process"));
	}

	/** What stands on separator sheets is no part of the letter. */
	ExtractedText text(ProcessContext context) {
		ExtractedText text = wholeText(context);
		return hasSeparatorSheets(context) ? SeparatorSheet.silenced(text) : text;
	}

	ExtractedText wholeText(ProcessContext context) {
		return this.extraction.stored(content(context))
			.orElseThrow(() -> new IllegalStateException("the letter was not read yet"));
	}

	boolean hasSeparatorSheets(ProcessContext context) {
		return text(context, IncomingMailVariables.SEPARATOR_SHEETS).map(Integer::valueOf).orElse(0) > 0;
	}

	Optional<CaseNumber> caseNumber(ProcessContext context) {
		return text(context, IncomingMailVariables.CASE_NUMBER).map(CaseNumber::parse);
	}

	DocumentKind kind(ProcessContext context) {
		return text(context, IncomingMailVariables.DOCUMENT_KIND).map(DocumentKind::valueOf).orElse(DocumentKind.OTHER);
	}

	Optional<DocumentId> document(ProcessContext context) {
		return text(context, IncomingMailVariables.DOCUMENT).map(DocumentId::of);
	}

	boolean flag(ProcessContext context, String name) {
		return context.get(name).map(Boolean::parseBoolean).orElse(false);
	}

	Optional<String> text(ProcessContext context, String name) {
		return context.get(name).filter((value) -> !value.isBlank());
	}

	LocalDate registeredOn(MailItem item) {
		return item.registeredAt().atZone(this.clock.getZone()).toLocalDate();
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
