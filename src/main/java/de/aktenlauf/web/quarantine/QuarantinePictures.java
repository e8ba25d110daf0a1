package de.aktenlauf.web.quarantine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.Repairs;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.Preview;
import de.aktenlauf.text.TextExtraction;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first pages of letters in quarantine, as far as they could be read. Once a letter
 * left quarantine it is opened where it lies, by the rules of its file.
 */
@Component
class QuarantinePictures {

	private final Intake intake;

	private final Repairs repairs;

	private final TextExtraction texts;

	private final Access access;

	private final AuditTrail audit;

	private final Visits visits;

	QuarantinePictures(Intake intake, Repairs repairs, TextExtraction texts, Access access, AuditTrail audit,
			Visits visits) {
		this.intake = intake;
		this.repairs = repairs;
		this.texts = texts;
		this.access = access;
		this.audit = audit;
		this.visits = visits;
	}

	/** The picture of a letter for a list; nothing is shown yet. */
	Optional<Preview> of(MailItem item) {
		return (item.state() == MailItemState.QUARANTINED)
				? item.content().flatMap((content) -> this.texts.preview(content, 1)) : Optional.empty();
	}

	/** The picture of a letter for a person: checked, and recorded once a visit. */
	@Transactional
	Optional<Preview> open(MailItemId id) {
		User user = this.access.require(Permission.CONFIRM_UNREADABLE);
		boolean proposed = this.repairs.notes(List.of(id))
			.values()
			.stream()
			.anyMatch((note) -> note.proposal().isPresent());
		if (!proposed) {
			this.access.require(Permission.REPAIR_MAIL);
		}
		Optional<Preview> picture = of(this.intake.mailItem(id));
		if (picture.isPresent() && this.visits.begins(user.id(), id)) {
			this.audit.record(user.id(), AuditAction.DOCUMENT_OPENED, "mail-item:" + id,
					Map.of("case", "", "right", "QUARANTINE"));
		}
		return picture;
	}

}
